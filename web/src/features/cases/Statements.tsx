import { graphql } from '../../graphql/generated/gql.ts';
import type { CaseStatementsFragment, StatementFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatMoment } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { useCaseWords } from './case-words.ts';

export const STATEMENT = graphql(`
  fragment Statement on CaseStatement {
    kind
    text
    measures
    agency { code name nameEn }
    author
    statedAt
  }
`);
export const CASE_STATEMENTS = graphql(`
  fragment CaseStatements on Case { parts statements { ...Statement } }
`);

/** What is alleged, what was found and what was decided: three blocks, so that none is taken for another. */
export function Statements({ case: each }: { case: CaseStatementsFragment }) {
  const own = useCaseWords();
  const of = (kind: StatementFragment['kind']) =>
    each.statements.filter((statement) => statement.kind === kind);
  return (
    <>
      <Block
        title={own.allegation}
        hint={own.allegationHint}
        statements={of('ALLEGATION')}
        none={each.parts.includes('ALLEGATION') ? own.noAllegation : own.withheld}
      />
      <Block
        title={own.finding}
        statements={of('FINDING')}
        none={each.parts.includes('FINDING') ? own.noFinding : own.withheld}
      />
      <Block title={own.decision} statements={of('DECISION')} none={own.noDecision} />
    </>
  );
}

interface BlockProps {
  title: string;
  hint?: string;
  statements: readonly StatementFragment[];
  /** What stands where there is nothing to read. */
  none: string;
}

/** The newest of a kind; those before it can be opened. */
function Block({ title, hint, statements, none }: BlockProps) {
  const own = useCaseWords();
  const newest = statements.at(-1);
  const earlier = statements.slice(0, -1).reverse();
  return (
    <section className="card case-statement" aria-label={title}>
      <h2>{title}</h2>
      {newest ? <Said statement={newest} /> : <p className="absent">{none}</p>}
      {newest && hint ? <p className="hint">{hint}</p> : null}
      {earlier.length > 0 ? (
        <details>
          <summary>{own.earlier(earlier.length)}</summary>
          {earlier.map((statement) => (
            <Said key={statement.statedAt} statement={statement} />
          ))}
        </details>
      ) : null}
    </section>
  );
}

function Said({ statement }: { statement: StatementFragment }) {
  const { language } = useWords();
  const own = useCaseWords();
  const agency = inLanguage(language, statement.agency.name, statement.agency.nameEn);
  const who = statement.author ? `${statement.author}, ${agency}` : agency;
  return (
    <div className="case-said">
      <p className="case-text">{statement.text ?? own.withheld}</p>
      {statement.measures.length > 0 ? (
        <>
          <p className="hint">{own.measures}</p>
          <ul>
            {statement.measures.map((measure) => (
              <li key={measure}>{own.measureName[measure]}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="hint">{own.by(who, formatMoment(statement.statedAt, language))}</p>
    </div>
  );
}
