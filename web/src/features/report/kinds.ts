import type { ReportWords } from '../../i18n/id-report.ts';
import { inLanguage, type Language } from '../../lib/language.ts';
import type { FormReference } from './kept.ts';

type Group = keyof ReportWords['kind']['groups'];

/** Kinds as people look for them. An outcome at an office (`REMOVAL`) is nothing that somebody sees and reports. */
const GROUPS: readonly [Group, readonly string[]][] = [
  ['safety', ['TRAFFICKING_VICTIM', 'MISSING_PERSON', 'CRIME_VICTIM', 'CRIME_SUSPECT']],
  [
    'work',
    ['WORK_WITHOUT_RPTKA', 'POSITION_OR_LOCATION_MISMATCH', 'WORK_ACCIDENT', 'INDUSTRIAL_DISPUTE'],
  ],
  ['papers', ['OVERSTAY', 'PERMIT_MISUSE', 'DOCUMENTS_INCOMPLETE', 'ORGANISATION_DOCUMENTS']],
  ['order', ['UNLICENSED_MINING', 'LAND_CONFLICT', 'DEMONSTRATION']],
];
const LEFT_OUT = ['REMOVAL'];

interface Kind {
  id: string;
  label: string;
}

/** A kind in plain words; one that the form has none for by the name that the hub gives it. */
export function kindLabel(
  id: string,
  { kinds }: FormReference,
  words: ReportWords,
  language: Language,
): string {
  const named = kinds.find((kind) => kind.id === id);
  return words.kind.plain[id] ?? (named ? inLanguage(language, named.nameId, named.nameEn) : id);
}

/** The kinds that the hub has, by group; new ones come last. */
export function groupsOf(
  reference: FormReference,
  words: ReportWords,
  language: Language,
): { group: Group; kinds: Kind[] }[] {
  const has = new Set(reference.kinds.map(({ id }) => id));
  const known = new Set([...LEFT_OUT, ...GROUPS.flatMap(([, ids]) => ids)]);
  const all: [Group, readonly string[]][] = [
    ...GROUPS,
    ['other', [...has].filter((id) => !known.has(id))],
  ];
  return all
    .map(([group, ids]) => ({
      group,
      kinds: ids
        .filter((id) => has.has(id))
        .map((id) => ({ id, label: kindLabel(id, reference, words, language) })),
    }))
    .filter(({ kinds }) => kinds.length > 0);
}
