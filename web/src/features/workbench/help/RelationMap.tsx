import type { GraphQLSchema } from 'graphql';
import { isObjectType } from 'graphql';
import { useMemo, useState } from 'react';
import { useWords } from '../../../i18n/words.tsx';
import { useAnalysisWords } from '../keep/analysis-words.ts';
import { type Relation, relationsOf, wordIn } from './relations.ts';

interface RelationMapProps {
  schema: GraphQLSchema;
  /** The type in the middle. */
  type: string;
  onGo(type: string): void;
}

/** What a meeting asks for, in the order of the pages. */
const ASKED: Readonly<Record<string, number>> = Object.fromEntries(
  ['Rollup', 'ForeignNational', 'Permit', 'Employer', 'Site', 'Incident'].map((type, place) => [
    type,
    place,
  ]),
);

/** More ways than these into a type are a list and no picture. */
const MOST = 12;

/** A type between those that lead to it and those that it leads to, each of them a step further on. */
export function RelationMap({ schema, type, onGo }: RelationMapProps) {
  const own = useAnalysisWords();
  const relations = useMemo(() => relationsOf(schema), [schema]);
  const leading = (of: string) => relations.filter(({ from }) => from === of).length;
  const before = byEnd(
    relations.filter(({ to, from }) => to === type && from !== type),
    'from',
  );
  const after = byEnd(
    relations.filter(({ from }) => from === type),
    'to',
  );
  if (before.length + after.length === 0) return null;
  // Where every question begins, what a meeting asks for comes first, then what leads on the furthest.
  const isFirst = before.length === 0;
  const place = (of: string) => ASKED[of] ?? Number.MAX_SAFE_INTEGER;
  if (isFirst)
    after.sort(([one], [other]) => place(one) - place(other) || leading(other) - leading(one));
  const kind = isFirst ? ' help-map-first' : after.length === 0 ? ' help-map-last' : '';
  return (
    <figure className={`help-map${kind}`} aria-label={own.mapOf(type)}>
      {isFirst ? null : (
        <Ways schema={schema} ways={before} end="from" label={own.leadsHere} onGo={onGo} />
      )}
      <p className="help-map-type">
        <TypeName schema={schema} type={type} />
      </p>
      <Ways schema={schema} ways={after} end="to" label={own.leadsTo} onGo={onGo} />
    </figure>
  );
}

/** A type at one end, with all ways between it and the type in the middle. */
type WaysTo = [type: string, relations: Relation[]];

function byEnd(relations: readonly Relation[], end: 'from' | 'to'): WaysTo[] {
  const found = new Map<string, Relation[]>();
  for (const relation of relations) {
    const known = found.get(relation[end]) ?? [];
    known.push(relation);
    found.set(relation[end], known);
  }
  return [...found];
}

interface WaysProps {
  schema: GraphQLSchema;
  ways: readonly WaysTo[];
  /** Which end of a way is gone to. */
  end: 'from' | 'to';
  label: string;
  onGo(type: string): void;
}

function Ways({ schema, ways, end, label, onGo }: WaysProps) {
  const own = useAnalysisWords();
  const { language } = useWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? ways : ways.slice(0, MOST);
  return (
    <div className={`help-map-${end}`}>
      <p className="hint">{ways.length > 0 ? label : own.leadsNowhere}</p>
      <ul className="plain-list">
        {shown.map(([type, relations]) => (
          <li key={type}>
            <button type="button" className="help-map-way" onClick={() => onGo(type)}>
              <TypeName schema={schema} type={type} />
              <span className="hint help-map-field">
                {relations.map((each) => fieldName(schema, each, language)).join(', ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < ways.length ? (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          {own.leadsMore(ways.length - shown.length)}
        </button>
      ) : null}
    </div>
  );
}

/** Words of types whose description has none, or several. */
const WORDS: Readonly<Record<string, string>> = {
  Country: 'negara',
  Indicator: 'indikator',
  Permit: 'izin',
  PermitKind: 'jenis izin',
  Point: 'titik di peta',
  Policy: 'kebijakan akses',
  Provenance: 'asal data',
  QuestionFacts: 'biaya sebuah pertanyaan',
  Rollup: 'rekap',
  RollupKey: 'kunci baris rekap',
  RollupSource: 'sumber rekap',
  SectorOfEmployer: 'sektor pemberi kerja',
  Viewer: 'Anda sendiri',
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A type as people call it, with the name that a question calls it by. */
function TypeName({ schema, type }: { schema: GraphQLSchema; type: string }) {
  const own = useAnalysisWords();
  const { language } = useWords();
  const found = schema.getType(type);
  if (type === schema.getQueryType()?.name) return <strong>{own.begin}</strong>;
  const word = language === 'id' ? (wordIn(found?.description) ?? WORDS[type]) : null;
  return word ? (
    <>
      <strong>{capital(word)}</strong> <span className="help-map-name">{type}</span>
    </>
  ) : (
    <strong>{type}</strong>
  );
}

function fieldName(schema: GraphQLSchema, { from, field }: Relation, language: string): string {
  const type = schema.getType(from);
  const word = isObjectType(type) ? wordIn(type.getFields()[field]?.description) : null;
  return language === 'id' && word ? `${field} (${word})` : field;
}
