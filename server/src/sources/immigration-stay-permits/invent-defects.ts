/** What goes wrong in an immigration office's register, and how often. */
import { addDays, addYears, type Day } from '../../kernel/day.ts';
import type { Defect } from '../invent/lines.ts';
import type { StayLine } from './invent-rows.ts';

const writeLongDay = (day: Day): string => day.split('-').reverse().join('/');

export const stayDefects = (asOf: Day): readonly Defect<StayLine>[] => [
  {
    code: 'regency-code-ambiguous',
    share: 0.01,
    spoil({ cells, truth }) {
      cells.regency = truth.regency.replace('.', '');
      truth.regency = '';
    },
  },
  {
    code: 'regency-code-unknown',
    share: 0.006,
    spoil({ cells, truth }, random) {
      cells.regency = random.pick(['62.99', '63.06', '62.00']);
      truth.regency = '';
    },
  },
  {
    code: 'regency-name-unknown',
    share: 0.006,
    spoil({ cells, truth }, random) {
      cells.regency = random.pick(['Kotabaru', 'Banjarmasin', 'Kalteng']);
      truth.regency = '';
    },
  },
  {
    code: 'birth-date-impossible',
    share: 0.006,
    spoil({ cells, truth }, random) {
      truth.birthDate = random.chance(0.5)
        ? addDays(asOf, random.int(20, 900))
        : addYears(truth.birthDate, -120);
      cells.birthDate = writeLongDay(truth.birthDate);
    },
  },
  {
    code: 'period-impossible',
    share: 0.006,
    spoil({ cells, truth }, random) {
      truth.validTo = addDays(truth.validFrom, -random.int(1, 300));
      cells.validTo = { day: truth.validTo };
    },
  },
  {
    code: 'date-unreadable',
    share: 0.008,
    spoil({ cells, truth }, random) {
      cells.birthDate = random.pick(['31/13/1984', '00-00-1979', '30 Peb 1988', 'tidak terbaca']);
      truth.birthDate = '';
    },
  },
  {
    code: 'country-unknown',
    share: 0.006,
    spoil({ cells, truth }, random) {
      cells.nationality = random.pick(['Asing', 'Borneo Utara', 'Eropa', '-']);
      truth.country = '';
    },
  },
  {
    code: 'required-value-missing',
    share: 0.006,
    spoil({ cells, truth }) {
      cells.passportNumber = '';
      truth.passport = '';
    },
  },
  {
    code: 'permit-kind-unknown',
    share: 0.004,
    spoil({ cells }, random) {
      cells.permitKind = random.pick(['SKIM', 'VITAS', 'Lainnya']);
    },
  },
  {
    code: 'sex-unknown',
    share: 0.003,
    spoil({ cells }) {
      cells.sex = '?';
    },
  },
];
