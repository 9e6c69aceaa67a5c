/** A briefing with a slide of each kind, and what it shows, to be looked for in what is taken along of it. */
import sharp from 'sharp';
import { added, commanded, created, readBriefing } from './briefings.ts';
import type { Caller } from './graph.ts';

const KESBANGPOL = 'Badan Kesbangpol Provinsi Kalimantan Tengah';
const NOTES = 'Sampaikan bahwa satu instansi belum melapor.';

/** Makes it; gives its id. */
export async function takenBriefing(caller: Caller): Promise<string> {
  const briefing = await created(caller, {
    title: 'Rakor pengawasan orang asing',
    agenda: 'Pembukaan\nAngka bulan ini\nTindak lanjut',
  });
  const slide = (kind: string, title: string, figures: object | null, change: object = {}) =>
    added(
      caller,
      briefing,
      { asOf: '2026-10-31', by: [], ...figures },
      { kind, title, notes: NOTES, ...change },
    );
  const section = 'Jumlah & peta';
  await slide('FIGURES', 'Orang asing seluruhnya', { indicator: 'foreign-nationals' }, { section });
  await slide(
    'MAP',
    'Orang asing menurut kabupaten/kota',
    { indicator: 'foreign-nationals', by: ['REGENCY'] },
    { section },
  );
  await slide('MAP', 'Laporan masuk menurut kabupaten/kota', {
    indicator: 'foreign-nationals',
    by: ['REGENCY'],
    display: 'TILES',
    measure: 'RATE',
  });
  await slide('CHART', 'Kebangsaan', { indicator: 'foreign-nationals', by: ['NATIONALITY'] });
  await slide('CHART', 'Dua belas bulan', {
    indicator: 'foreign-nationals',
    by: ['MONTH'],
    asOf: null,
  });
  await slide('CHART', 'Insiden menurut jenis dan status', {
    indicator: 'incidents',
    by: ['INCIDENT_CATEGORY', 'STATUS'],
  });
  await slide('TABLE', 'Sektor tenaga kerja asing', {
    indicator: 'foreign-workers',
    by: ['SECTOR'],
  });
  await slide('TABLE', 'Tabel yang tidak boleh dilihat rapat', {
    indicator: 'foreign-nationals',
    by: ['REGENCY', 'NATIONALITY'],
  });
  await slide('CHART', 'Grafik yang tidak boleh dilihat rapat', {
    indicator: 'foreign-nationals',
    by: ['QUARTER', 'PERMIT_KIND'],
    asOf: null,
  });
  await commanded(caller, 'addSlide', 'AddSlideInput', {
    briefing,
    kind: 'TEXT',
    title: 'Pesan utama',
    body: 'Data bulan ini lengkap.\nTenggat laporan berikutnya ≥ 5 Desember.',
    notes: NOTES,
  });
  await commanded(caller, 'addBriefingFollowUp', 'AddBriefingFollowUpInput', {
    briefing,
    text: 'Periksa ulang izin yang akan habis',
    owner: 'KESBANGPOL-KALTENG',
    dueOn: '2126-12-05',
  });
  await commanded(caller, 'addSlide', 'AddSlideInput', {
    briefing,
    kind: 'TABLE',
    title: 'Yang harus dikerjakan',
    followUps: true,
    notes: NOTES,
  });
  // A format that slides and paper do not know.
  const bytes = await sharp({
    create: { width: 80, height: 20, channels: 3, background: '#0b5d5a' },
  })
    .webp()
    .toBuffer();
  const sent = await caller.fetch(`/briefings/${briefing}/pictures`, {
    method: 'POST',
    headers: {
      'content-type': 'image/webp',
      'x-alternative': encodeURIComponent('Kebun dari udara'),
    },
    body: new Uint8Array(bytes),
  });
  const { picture } = (await sent.json()) as { picture: string };
  await commanded(caller, 'addSlide', 'AddSlideInput', {
    briefing,
    kind: 'PICTURE',
    section,
    title: 'Lokasi',
    picture,
    notes: NOTES,
  });
  return briefing;
}

interface Cell {
  value: number | null;
  absence: string | null;
  text: { id: string };
}
interface Words {
  id: string;
}
interface Row {
  labels: Words[];
  cells: Cell[];
}
export interface ShownSlide {
  kind: string;
  title: string;
  sentence: Words;
  notes: string;
  definition: Words | null;
  body: string;
  followUps: { text: string }[];
  figures: { label: Words; cell: Cell }[];
  series: { label: Words; points: { cell: Cell }[] }[];
  table: {
    heads: Words[];
    columns: { key: string; label: Words }[];
    rows: Row[];
    total: Cell[];
    unplaced: Cell[] | null;
  } | null;
}

/** What the screen shows of it. */
export const shownSlides = async (caller: Caller, id: string): Promise<ShownSlide[]> =>
  (await readBriefing(caller, id)).slides;

/** The rows of a slide's table as they are to be printed in Indonesian. */
export function printedRows({ table, followUps }: ShownSlide): string[][] {
  if (!table) return followUps.map(({ text }) => [text, KESBANGPOL, '5 Desember 2126', 'terbuka']);
  const { heads, rows, total, unplaced } = table;
  const texts = (cells: Cell[]) => cells.map(({ text }) => text.id);
  const last = (label: string, cells: Cell[]) => [
    label,
    ...heads.slice(1).map(() => ''),
    ...texts(cells),
  ];
  return [
    ...rows.map(({ labels, cells }) => [...labels.map(({ id }) => id), ...texts(cells)]),
    ...(unplaced ? [last('Tidak terpetakan', unplaced)] : []),
    last('Jumlah', total),
  ];
}
