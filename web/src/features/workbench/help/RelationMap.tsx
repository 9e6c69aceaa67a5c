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

/** More ways than these into a type are a list and no picture. */
const MOST = 12;

/** A type between those that lead to it and those that it leads to, each of them a step further on. */
export function RelationMap({ schema, type, onGo }: RelationMapProps) {
  const own = useAnalysisWords();
  const relations = useMemo(() => relationsOf(schema), [schema]);
  const before = relations.filter(({ to, from }) => to === type && from !== type);
  const after = relations.filter(({ from }) => from === type);
  if (before.length + after.length === 0) return null;
  return (
    <figure className="help-map" aria-label={own.mapOf(type)}>
      <Ways schema={schema} relations={before} end="from" label={own.leadsHere} onGo={onGo} />
      <p className="help-map-type">
        <TypeName schema={schema} type={type} />
      </p>
      <Ways schema={schema} relations={after} end="to" label={own.leadsTo} onGo={onGo} />
    </figure>
  );
}

interface WaysProps {
  schema: GraphQLSchema;
  relations: readonly Relation[];
  /** Which end of a way is gone to. */
  end: 'from' | 'to';
  label: string;
  onGo(type: string): void;
}

function Ways({ schema, relations, end, label, onGo }: WaysProps) {
  const own = useAnalysisWords();
  const { language } = useWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? relations : relations.slice(0, MOST);
  return (
    <div className={`help-map-${end}`}>
      <p className="hint">{relations.length > 0 ? label : own.leadsNowhere}</p>
      <ul className="plain-list">
        {shown.map((relation) => (
          <li key={`${relation.from}.${relation.field}`}>
            <button type="button" className="help-map-way" onClick={() => onGo(relation[end])}>
              <TypeName schema={schema} type={relation[end]} />
              <span className="hint help-map-field">{fieldName(schema, relation, language)}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < relations.length ? (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          {own.leadsMore(relations.length - shown.length)}
        </button>
      ) : null}
    </div>
  );
}

/** A type as people call it, with its own name. */
function TypeName({ schema, type }: { schema: GraphQLSchema; type: string }) {
  const own = useAnalysisWords();
  const { language } = useWords();
  const found = schema.getType(type);
  if (type === schema.getQueryType()?.name) return <strong>{own.begin}</strong>;
  const word = language === 'id' ? wordIn(found?.description) : null;
  return (
    <>
      <strong>{type}</strong>
      {word ? <span lang="id"> {word}</span> : null}
    </>
  );
}

function fieldName(schema: GraphQLSchema, { from, field }: Relation, language: string): string {
  const type = schema.getType(from);
  const word = isObjectType(type) ? wordIn(type.getFields()[field]?.description) : null;
  return language === 'id' && word ? `${field} (${word})` : field;
}
