import { useState } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../graphql/Answer.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { useAnalysisWords } from '../keep/analysis-words.ts';
import { Modal } from '../keep/Modal.tsx';
import { QUESTION_SCHEMA, schemaOf } from '../question/schema-query.ts';
import { GLOSSARY } from './glossary.ts';
import { SchemaMap } from './SchemaMap.tsx';
import './help.css';

/** What can be asked, and what the words mean. Only what the viewer may ask is there. */
export function HelpDialog({ onClose }: { onClose(): void }) {
  const own = useAnalysisWords();
  const [tab, setTab] = useState<'schema' | 'terms'>('schema');
  const [search, setSearch] = useState('');
  const [result, ask] = useQuery({ query: QUESTION_SCHEMA, requestPolicy: 'cache-first' });
  return (
    <Modal title={own.helpTitle} onClose={onClose}>
      <div className="help-head">
        <Segments<'schema' | 'terms'>
          label={own.helpTitle}
          value={tab}
          options={[
            { value: 'schema', label: own.schemaTab },
            { value: 'terms', label: own.termsTab },
          ]}
          onChange={setTab}
        />
        <label className="field">
          <span>{own.helpSearch}</span>
          <input
            type="search"
            value={search}
            maxLength={60}
            onChange={({ target }) => setSearch(target.value)}
          />
        </label>
      </div>
      {tab === 'terms' ? (
        <Terms search={search} />
      ) : (
        <Answer
          result={result}
          retry={() => ask({ requestPolicy: 'network-only' })}
          pick={({ questionSchema }) => questionSchema}
        >
          {({ sdl, masked }) => (
            <SchemaMap
              schema={schemaOf(sdl)}
              masked={masked}
              search={search}
              onChosen={() => setSearch('')}
            />
          )}
        </Answer>
      )}
    </Modal>
  );
}

function Terms({ search }: { search: string }) {
  const { language } = useWords();
  const own = useAnalysisWords();
  const word = search.trim().toLowerCase();
  const found = GLOSSARY.filter(({ id, en, says }) =>
    `${id} ${en} ${says.id} ${says.en}`.toLowerCase().includes(word),
  );
  return (
    <>
      <p role="status" className="hint">
        {own.found(found.length)}
      </p>
      <dl className="help-terms">
        {found.map(({ id, en, says }) => (
          <div key={id}>
            <dt>
              <span lang="id">{id}</span> = <span lang="en">{en}</span>
            </dt>
            <dd>{says[language]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
