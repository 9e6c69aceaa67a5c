import { useState } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../graphql/Answer.tsx';
import type { AnalysisItemFragment } from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { formatMoment } from '../../../lib/format.ts';
import { SearchField } from '../../../ui/Fields.tsx';
import { ANALYSES } from './analyses-query.ts';
import { useAnalysisWords } from './analysis-words.ts';

interface AnalysisListProps {
  /** Whether the archive can be looked into. */
  withArchive: boolean;
  /** The level of the folders' headings: below that of the page or of the dialog. */
  heading: 'h2' | 'h3';
  /** What is said where there is none. */
  none: string;
  onOpen(analysis: AnalysisItemFragment): void;
}

/** In the order in which the folders come. */
function byFolder(nodes: readonly AnalysisItemFragment[]): [string, AnalysisItemFragment[]][] {
  const folders = new Map<string, AnalysisItemFragment[]>();
  for (const analysis of nodes) {
    const inside = folders.get(analysis.folder) ?? [];
    folders.set(analysis.folder, inside);
    inside.push(analysis);
  }
  return [...folders];
}

/** Own and shared analyses by folder. */
export function AnalysisList(props: AnalysisListProps) {
  const { withArchive, heading: Heading, none, onOpen } = props;
  const own = useAnalysisWords();
  const [search, setSearch] = useState('');
  const [archived, setArchived] = useState(false);
  const [result, ask] = useQuery({
    query: ANALYSES,
    variables: { filter: { search, ...(archived ? { archived } : {}) } },
  });
  return (
    <Answer
      result={result}
      retry={() => ask({ requestPolicy: 'network-only' })}
      pick={({ analyses }) => analyses.nodes}
      filters={
        <div className="keep-filters">
          <SearchField
            label={own.search}
            button={own.searchButton}
            value={search}
            onSearch={setSearch}
          />
          {withArchive ? (
            <label className="choice">
              <input
                type="checkbox"
                checked={archived}
                onChange={({ target }) => setArchived(target.checked)}
              />
              {own.archived}
            </label>
          ) : null}
        </div>
      }
    >
      {(nodes) =>
        nodes.length === 0 ? (
          <p className="note">{none}</p>
        ) : (
          byFolder(nodes).map(([folder, inside]) => (
            <section key={folder} className="keep-folder">
              <Heading>{folder || own.noFolder}</Heading>
              <ul className="plain-list">
                {inside.map((analysis) => (
                  <Item key={analysis.id} analysis={analysis} onOpen={onOpen} />
                ))}
              </ul>
            </section>
          ))
        )
      }
    </Answer>
  );
}

interface ItemProps {
  analysis: AnalysisItemFragment;
  onOpen(analysis: AnalysisItemFragment): void;
}

function Item({ analysis, onOpen }: ItemProps) {
  const { language } = useWords();
  const own = useAnalysisWords();
  const { name, description, ownerName, newest, publication } = analysis;
  const savedAt = newest[0]?.savedAt;
  const facts = [
    analysis.own ? own.own : own.by(ownerName),
    ...(publication ? [own.published] : []),
    ...(savedAt ? [own.savedAt(formatMoment(savedAt, language))] : []),
  ];
  return (
    <li className="keep-item">
      <button type="button" className="link" onClick={() => onOpen(analysis)}>
        {name}
      </button>
      {description ? <p>{description}</p> : null}
      <p className="hint">{facts.join(' · ')}</p>
    </li>
  );
}
