/** What goes wrong in the labour office's extract, and how often. */
import { addDays, addYears, type Day } from '../../kernel/day.ts';
import type { Defect } from '../invent/lines.ts';
import { type WorkLine, writePoint, writeSite } from './invent-rows.ts';

const isLocated = ({ sites }: WorkLine): boolean => Boolean(sites[0]?.point);

export const workDefects = (asOf: Day): readonly Defect<WorkLine>[] => [
  {
    code: 'regency-code-ambiguous',
    share: 0.01,
    spoil({ cells, truth }) {
      cells.sites = cells.sites.replace(/^\d{4}/, truth.regency);
      truth.regency = '';
    },
  },
  {
    code: 'regency-code-unknown',
    share: 0.006,
    spoil({ cells, truth }, random) {
      cells.sites = cells.sites.replace(/^\d{4}/, random.pick(['6299', '6301', '62']));
      truth.regency = '';
    },
  },
  {
    code: 'point-outside-province',
    share: 0.008,
    fits: isLocated,
    spoil({ cells, sites: [principal, ...others] }) {
      if (!principal?.point) return;
      const { latitude, longitude } = principal.point;
      const swapped = `${principal.bps} ${principal.name}${writePoint(longitude, latitude)}`;
      cells.sites = [swapped, ...others.map(writeSite)].join(' | ');
    },
  },
  {
    code: 'number-unreadable',
    share: 0.004,
    fits: isLocated,
    spoil({ cells, truth }) {
      cells.sites = cells.sites.replace(/\(.*?\)/, '(2° 41 LS)');
      truth.regency = '';
    },
  },
  {
    code: 'nib-unreadable',
    share: 0.006,
    spoil({ cells }, random) {
      cells.nib = `${random.int(1, 9)},${random.digits(5)}E+12`;
    },
  },
  {
    code: 'kbli-unreadable',
    share: 0.004,
    spoil({ cells }, random) {
      cells.kbli = random.pick(['sawit', 'A.01', '126']);
    },
  },
  {
    code: 'date-unreadable',
    share: 0.008,
    spoil({ cells, truth }, random) {
      cells.validTo = random.pick(['31/11/2026', '########', 'sesuai kontrak']);
      truth.validTo = '';
    },
  },
  {
    code: 'country-unknown',
    share: 0.006,
    spoil({ cells, truth }, random) {
      cells.nationality = random.pick(['Asing', 'Eropa', 'Korea']);
      truth.country = '';
    },
  },
  {
    code: 'period-impossible',
    share: 0.005,
    spoil({ cells, truth }, random) {
      truth.validTo = addDays(truth.validFrom, -random.int(1, 300));
      cells.validTo = truth.validTo.split('-').reverse().join('/');
    },
  },
  {
    code: 'birth-date-impossible',
    share: 0.005,
    spoil({ cells, truth }) {
      truth.birthDate = addYears(asOf, 1);
      cells.birthDate = truth.birthDate.split('-').reverse().join('/');
    },
  },
  {
    code: 'status-unknown',
    share: 0.004,
    spoil({ cells }) {
      cells.status = 'Proses';
    },
  },
];
