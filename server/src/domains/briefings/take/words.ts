/** What files print beside what a briefing says itself. */
import { dayOfInstant } from '../../../kernel/day.ts';
import type { Sentence } from '../../../kernel/result.ts';
import { dayText } from '../printed.ts';
import type { ComputedFollowUp, ComputedSlide } from '../types.ts';
import type { Language } from './types.ts';

export const WORDS = {
  asOf: { id: 'Per', en: 'As of' },
  office: { id: 'Penyusun', en: 'Author' },
  sources: { id: 'Sumber', en: 'Sources' },
  extracted: { id: 'ditarik', en: 'extracted' },
  definition: { id: 'Definisi', en: 'Definition' },
  coverage: { id: 'Cakupan', en: 'Coverage' },
  frozen: { id: 'Angka dibekukan', en: 'Figures frozen on' },
  computed: { id: 'Dihitung', en: 'Computed on' },
  total: { id: 'Jumlah', en: 'Total' },
  unplaced: { id: 'Tidak terpetakan', en: 'Not on the map' },
  zero: { id: 'nol', en: 'zero' },
  figures: { id: 'Angka', en: 'Figures' },
  changes: { id: 'Perubahan sejak dibekukan', en: 'Changed since frozen' },
  was: { id: 'Waktu itu', en: 'Then' },
  now: { id: 'Sekarang', en: 'Now' },
  change: { id: 'Perubahan', en: 'Change' },
  what: { id: 'Tindak lanjut', en: 'Follow-up' },
  owner: { id: 'Penanggung jawab', en: 'Owner' },
  due: { id: 'Tenggat', en: 'Due' },
  status: { id: 'Status', en: 'Status' },
  late: { id: 'terlambat', en: 'overdue' },
  notes: { id: 'Catatan penyaji', en: 'Speaker notes' },
  nothing: { id: 'Tidak ada isi untuk ditampilkan.', en: 'There is nothing to show.' },
  erased: { id: 'Gambar ini dihapus. Yang terlihat:', en: 'This picture was erased. It showed:' },
  noSection: { id: 'Tanpa bagian', en: 'No section' },
  noFollowUps: { id: 'Tidak ada tindak lanjut yang terbuka.', en: 'No follow-up is open.' },
  page: { id: 'Halaman', en: 'Page' },
  of: { id: 'dari', en: 'of' },
  map: { id: 'Peta', en: 'Map' },
  tiles: { id: 'Petak kabupaten/kota', en: 'Tiles of regencies' },
  chart: { id: 'Grafik', en: 'Chart' },
  boundaries: { id: 'Batas wilayah', en: 'Boundaries' },
  value: { id: 'Nilai', en: 'Value' },
} as const satisfies Record<string, Sentence>;

export const FOLLOW_UP_WORDS: Record<ComputedFollowUp['status'], Sentence> = {
  OPEN: { id: 'terbuka', en: 'open' },
  DONE: { id: 'selesai', en: 'done' },
  DROPPED: { id: 'dibatalkan', en: 'dropped' },
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** On what a slide's figures rest: definition, sources with the days of their extracts, who has reported. */
export function provenanceText(slide: ComputedSlide, language: Language): string {
  const parts: string[] = [];
  const add = (word: Sentence, text: string) => parts.push(`${word[language]}: ${text}.`);
  if (slide.definition) add(WORDS.definition, slide.definition[language].replace(/\.$/, ''));
  if (slide.sources.length > 0) add(WORDS.sources, sourcesText(slide, language));
  if (slide.coverage) parts.push(`${capital(slide.coverage.text[language])}.`);
  const day = dayText(dayOfInstant(slide.frozen?.at ?? slide.knownAt))[language];
  if (slide.frozen) parts.push(`${WORDS.frozen[language]} ${day}.`);
  else if (slide.asOf) parts.push(`${WORDS.computed[language]} ${day}.`);
  return parts.join(' ');
}

/** Each agency once for each day on which it drew extracts. */
function sourcesText({ sources }: ComputedSlide, language: Language): string {
  const said = sources.map(
    ({ agencyName, extractedOn }) =>
      `${agencyName[language]} (${WORDS.extracted[language]} ${dayText(extractedOn)[language]})`,
  );
  return [...new Set(said)].join('; ');
}
