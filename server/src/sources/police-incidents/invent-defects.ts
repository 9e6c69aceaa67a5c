/** What goes wrong in the police's reports, and how often. */
import { addDays, type Day } from '../../kernel/day.ts';
import { REGENCIES } from '../../kernel/regency-code.ts';
import type { Defect } from '../invent/lines.ts';
import { pointOutside } from '../invent/places.ts';
import type { Random } from '../invent/random.ts';
import type { ReportLine } from './invent-rows.ts';

const isLocated = ({ cells }: ReportLine): boolean => cells.report.koordinat !== null;

const MISPLACED = 0.03;

/** Moves a known share of the located incidents out of the regency that they name; such rows are accepted. */
export function misplaceSome(lines: readonly ReportLine[], random: Random): void {
  const located = lines.filter((line) => isLocated(line) && line.truth.expected === 'accepted');
  const count = Math.round(located.length * MISPLACED);
  for (const { cells, truth } of random.shuffle(located).slice(0, count)) {
    const named = REGENCIES.find((regency) => regency.kemendagri === truth.regency);
    if (!named) continue;
    const { latitude, longitude } = pointOutside(named.kemendagri, random);
    cells.report.koordinat = { lintang: latitude, bujur: longitude };
  }
}

export const incidentDefects = (asOf: Day): readonly Defect<ReportLine>[] => [
  {
    code: 'category-unknown',
    share: 0.025,
    spoil({ cells }, random) {
      cells.report.kategori = random.pick(['Lain-lain', 'Kegiatan masyarakat']);
    },
  },
  {
    code: 'category-outside-hub',
    share: 0.025,
    spoil({ cells: { report } }, random) {
      report.kategori = random.pick(['Pengungsi', 'Pencari suaka']);
      report.uraian = 'Diteruskan ke Rudenim dan UNHCR.';
    },
  },
  {
    code: 'incident-in-future',
    share: 0.025,
    spoil({ cells: { report } }, random) {
      const day = addDays(asOf, random.int(1, 40));
      report.waktu_kejadian = `${day}T09:30:00+07:00`;
      report.waktu_lapor = `${day}T11:00:00+07:00`;
    },
  },
  {
    code: 'point-outside-province',
    share: 0.025,
    fits: isLocated,
    spoil({ cells: { report } }) {
      if (!report.koordinat) return;
      const { lintang, bujur } = report.koordinat;
      report.koordinat = { lintang: bujur, bujur: lintang };
    },
  },
  {
    code: 'regency-name-unknown',
    share: 0.02,
    spoil({ cells, truth }, random) {
      cells.report.kabupaten = random.pick(['Tanah Laut', 'Banjar', 'Kalteng']);
      truth.regency = '';
    },
  },
  {
    code: 'date-unreadable',
    share: 0.02,
    spoil({ cells: { report } }) {
      report.waktu_kejadian = report.waktu_kejadian.slice(0, 16).replace('T', ' ');
    },
  },
  {
    code: 'status-unknown',
    share: 0.02,
    spoil({ cells }) {
      cells.report.status = 'Lihat berkas';
    },
  },
  {
    code: 'line-unreadable',
    share: 0.02,
    spoil({ cells, truth }) {
      cells.brokenOff = true;
      truth.regency = '';
    },
  },
];
