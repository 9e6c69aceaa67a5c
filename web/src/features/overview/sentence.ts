import type { Words } from '../../i18n/id.ts';
import { absenceOf, type Cell } from '../../lib/cell.ts';
import type { Change } from '../../lib/change.ts';
import type { Step } from '../../lib/periods.ts';

/** What the sentence above the map says, already in the reader's language. */
export interface Said {
  what: string;
  where: string;
  sector: string | null;
  day: string;
  knownAt: string | null;
  figure: Cell;
  /** Null while it is not known. */
  change: Change | null;
  step: Step;
  reported: number;
  expected: number;
  number(value: number): string;
}

/** The figure, its change and who has reported, as one sentence that can be read out as it stands. */
export function sentenceOf(words: Words, said: Said): string {
  const { sentence, absence } = words;
  const missing = absenceOf(said.figure);
  const figure = missing
    ? sentence.withheld(said.what, said.where, said.sector, said.day, absence[missing])
    : sentence.figure(
        said.number(said.figure.value ?? 0),
        said.what,
        said.where,
        said.sector,
        said.day,
      );
  const known = said.knownAt ? sentence.knownAt(said.knownAt) : '';
  const change = missing ? '' : changeClause(words, said);
  const reported =
    said.expected === 0 ? sentence.nobody : sentence.reported(said.reported, said.expected);
  return `${figure}${known}${change}; ${reported}.`;
}

function changeClause({ sentence, absence }: Words, { change, step, number }: Said): string {
  const since = sentence.since[step];
  if (!change) return '';
  if (change.kind === 'absent') return sentence.absent(since, absence[change.reason]);
  if (change.kind === 'none') return sentence.none(since);
  if (change.value === 0) return sentence.same(since);
  const by = number(Math.abs(change.value));
  return change.value > 0 ? sentence.up(by, since) : sentence.down(by, since);
}
