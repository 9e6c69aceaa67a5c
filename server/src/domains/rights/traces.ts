/**
 * By what a row of a file is recognised as speaking of an erased person. Marks are keyed hashes: they stay after the
 * erasure and tell nothing without the key. Pure.
 */
import type { Candidate } from '../../kernel/candidate.ts';
import type { Sealing } from '../../kernel/sealing.ts';
import { readDay } from '../../kernel/written-day.ts';

/** A row as it is staged: `mapped` where the source could read it. */
export interface StagedContent {
  raw: Record<string, string>;
  mapped: Candidate | null;
}

/** All that the hub knows a person by. */
export interface Traces {
  documents: readonly { number: string; country: string }[];
  names: readonly string[];
  birthDates: readonly string[];
}

const plainNumber = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '');
const plainName = (text: string): string => text.toUpperCase().replace(/\s+/g, ' ').trim();

const documentMark = (sealing: Sealing, number: string, country: string): string =>
  sealing.mark(`document|${number}|${country}`);
const numberMark = (sealing: Sealing, cell: string): string =>
  sealing.mark(`number|${plainNumber(cell)}`);
const nameMark = (sealing: Sealing, name: string, birthDate: string): string =>
  sealing.mark(`name|${plainName(name)}|${birthDate}`);

/** The marks that an erasure leaves behind. */
export function marksOfPerson(sealing: Sealing, traces: Traces): string[] {
  const marks = [
    ...traces.documents.flatMap(({ number, country }) => [
      documentMark(sealing, number, country),
      numberMark(sealing, number),
    ]),
    ...traces.names.flatMap((name) => traces.birthDates.map((day) => nameMark(sealing, name, day))),
  ];
  return [...new Set(marks)];
}

/**
 * The marks of a staged row. A row that was read is known by its travel document alone, as the hub links by it; one that
 * was not, by any cell that is a document's number, or by a name beside a birth date.
 */
export function marksOfRow(sealing: Sealing, { raw, mapped }: StagedContent): string[] {
  if (mapped) {
    const document = mapped.person?.document;
    return document ? [documentMark(sealing, document.number, document.country)] : [];
  }
  const cells = Object.values(raw).filter((cell) => cell.trim() !== '');
  const days = cells.flatMap((cell) => readDay(cell.trim()) ?? []);
  return cells.flatMap((cell) => [
    numberMark(sealing, cell),
    ...days.map((day) => nameMark(sealing, cell, day)),
  ]);
}

/** A name short enough to stand inside other words is no proof in running text. */
const SHORTEST_NAME_IN_TEXT = 6;

/** Whether a running text (a report's summary, a note, a file's name) names the person or one of the documents. */
export function namesPerson(text: string, { documents, names }: Traces): boolean {
  const numbers = plainNumber(text);
  const words = ` ${plainName(text).replace(/[^\p{L}\p{N}']+/gu, ' ')} `;
  return (
    documents.some(({ number }) => numbers.includes(plainNumber(number))) ||
    names.some(
      (name) => name.length >= SHORTEST_NAME_IN_TEXT && words.includes(` ${plainName(name)} `),
    )
  );
}
