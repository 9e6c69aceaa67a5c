import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { useState } from 'react';
import type { QuestionSchemaQuery } from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useAnalysisWords } from '../keep/analysis-words.ts';
import { Description } from './Description.tsx';
import { RelationMap } from './RelationMap.tsx';
import { SAMPLES } from './samples.ts';
import { partsOf, searchSchema } from './schema-search.ts';

type Masked = QuestionSchemaQuery['questionSchema']['masked'];

interface SchemaMapProps {
  schema: GraphQLSchema;
  masked: Masked;
  search: string;
  /** Something that was found was gone to. */
  onChosen(): void;
}

/** The schema as a map of types: from a type over its fields to the next. */
export function SchemaMap({ schema, masked, search, onChosen }: SchemaMapProps) {
  const own = useAnalysisWords();
  const root = schema.getQueryType()?.name ?? 'Query';
  const [way, setWay] = useState<readonly string[]>([root]);
  const go = (type: string) => {
    const before = way.indexOf(type);
    setWay(before === -1 ? [...way, type] : way.slice(0, before + 1));
    onChosen();
  };
  if (search.trim() !== '') return <Found schema={schema} search={search} onGo={go} />;
  const type = schema.getType(way.at(-1) ?? root);
  if (!type) return null;
  return (
    <>
      <nav aria-label={own.schemaTab} className="help-way" hidden={way.length === 1}>
        {way.map((each) => (
          <button
            key={each}
            type="button"
            className="link"
            aria-current={each === type.name ? 'page' : undefined}
            onClick={() => go(each)}
          >
            {each === root ? own.begin : each}
          </button>
        ))}
      </nav>
      <section className="help-type" aria-label={type.name}>
        <h3>{type.name === root ? own.begin : type.name}</h3>
        {type.name === root ? (
          <p>{own.beginHint}</p>
        ) : (
          <Description type={type.name} field={null} text={type.description ?? ''} />
        )}
        {isObjectType(type) ? (
          <RelationMap key={type.name} schema={schema} type={type.name} onGo={go} />
        ) : null}
        {isEnumType(type) ? (
          <dl className="help-terms">
            {partsOf(type).map(({ name, description }) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>
                  <Description type={type.name} field={name} text={description} />
                </dd>
              </div>
            ))}
          </dl>
        ) : null}
        {isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? (
          <Fields
            of={type.name}
            fields={Object.values(type.getFields())}
            masked={masked}
            onGo={go}
          />
        ) : null}
      </section>
      <p className="hint">{own.invented}</p>
    </>
  );
}

interface OnGo {
  onGo(type: string): void;
}

function Found({ schema, search, onGo }: OnGo & Pick<SchemaMapProps, 'schema' | 'search'>) {
  const own = useAnalysisWords();
  const found = searchSchema(schema, search);
  return (
    <>
      <p role="status" className="hint">
        {found.length > 0 ? own.found(found.length) : own.notFound}
      </p>
      <ul className="plain-list">
        {found.map(({ type, field, description }) => (
          <li key={`${type}.${field}`} className="keep-item">
            <button type="button" className="link" onClick={() => onGo(type)}>
              {field ? `${type}.${field}` : type}
            </button>
            <Description type={type} field={field} text={description} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface FieldsProps extends OnGo {
  of: string;
  fields: readonly (GraphQLField<unknown, unknown> | GraphQLInputField)[];
  masked: Masked;
}

function Fields({ of, fields, masked, onGo }: FieldsProps) {
  const { language } = useWords();
  const own = useAnalysisWords();
  return (
    <dl className="help-terms" aria-label={own.fields}>
      {fields.map((field) => {
        const sample = SAMPLES[`${of}.${field.name}`];
        const withheld = masked.find((each) => each.type === of && each.field === field.name);
        const given = 'args' in field ? field.args : [];
        return (
          <div key={field.name}>
            <dt>
              <code>{field.name}</code> <TypeLink type={field.type} onGo={onGo} />
            </dt>
            <dd>
              <Description type={of} field={field.name} text={field.description ?? ''} />
              {sample ? <p className="hint">{own.sample(sample)}</p> : null}
              {withheld ? <p className="hint">{withheld.why[language]}</p> : null}
              {given.length > 0 ? (
                <p className="help-arguments">
                  {own.arguments}:{' '}
                  {given.map(({ name, type }) => (
                    <span key={name}>
                      <code>{name}</code> <TypeLink type={type} onGo={onGo} />
                    </span>
                  ))}
                </p>
              ) : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The type of a field, and the way to it where there is more to it. */
function TypeLink({
  type,
  onGo,
}: OnGo & { type: GraphQLField<unknown, unknown>['type'] | GraphQLInputField['type'] }) {
  const named = getNamedType(type);
  const text = String(type);
  if (partsOf(named).length === 0) return <span className="hint">{text}</span>;
  return (
    <button type="button" className="link" onClick={() => onGo(named.name)}>
      {text}
    </button>
  );
}
