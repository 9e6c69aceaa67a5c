import { PURPOSES } from '../../../graphql/purpose.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { formatNumber } from '../../../lib/format.ts';
import type { Reading } from '../types.ts';
import { useWorkbenchWords } from '../workbench-words.ts';
import { Progress } from './Progress.tsx';
import { RunButtons } from './RunButtons.tsx';
import type { Facts } from './use-facts.ts';
import './before.css';

interface BeforeLineProps {
  facts: Facts | null;
  /** Whether the facts are of the question as it is now. */
  areCurrent: boolean;
  running: boolean;
  reading: Reading | null;
  cancelled: boolean;
  /** Whether the hub did not tell the facts. */
  failed: boolean;
  /** The purpose that is stated already. */
  purpose: string | null;
  onOtherPurpose(): void;
  onRun(): void;
  onCancel(): void;
}

/** What a question will read, cost and open, and what of it will not come; and the button that asks it. */
export function BeforeLine(props: BeforeLineProps) {
  const { facts, areCurrent, running, reading, cancelled, failed, onRun, onCancel } = props;
  const { purpose, onOtherPurpose } = props;
  const { before: words } = useWorkbenchWords();
  const isWrong = areCurrent && facts !== null && facts.problems.length > 0;
  return (
    <section className="before-line" aria-label={words.title} aria-busy={!areCurrent}>
      <div className="before-head">
        <RunButtons running={running} isWrong={isWrong} onRun={onRun} onCancel={onCancel} />
        <div role="status" className="before-sum">
          {running ? (
            <Progress reading={reading} />
          ) : (
            <>
              {cancelled ? <p>{words.cancelled}</p> : null}
              {facts ? <Sum facts={facts} /> : <p>{failed ? words.unknown : words.reckoning}</p>}
            </>
          )}
        </div>
      </div>
      {facts ? <Withheld facts={facts} /> : null}
      {facts && facts.purposes.length > 0 ? (
        <Purpose purpose={purpose} onOther={onOtherPurpose} />
      ) : null}
    </section>
  );
}

/** What the question comes to, or what is wrong with it. */
function Sum({ facts }: { facts: Facts }) {
  const { language } = useWords();
  const { before: words } = useWorkbenchWords();
  const number = (value: number) => formatNumber(value, language);
  if (facts.problems.length > 0) {
    return (
      <ul className="plain-list problem">
        {facts.problems.map(({ code, sentence, detail, line, column }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems may say the same
          <li key={`${code}-${index}`}>
            {line ? `${words.at(line, column ?? 1)} ` : ''}
            {sentence[language]}
            {detail ? <span lang="en"> {detail}</span> : null}
          </li>
        ))}
      </ul>
    );
  }
  const { cost, rows, limit, left } = facts;
  const isTooMuch = cost !== null && cost !== undefined && (cost > limit || cost > left);
  return (
    <>
      {facts.mayAsk ? null : <p className="problem">{words.closedLane}</p>}
      <p className={isTooMuch ? 'problem' : undefined}>
        {words.sum(number(rows ?? 0), number(cost ?? 0), number(limit), number(left))}
        {cost && cost > limit ? ` ${words.overLimit}` : null}
        {cost && cost <= limit && cost > left ? ` ${words.overBudget}` : null}
      </p>
    </>
  );
}

/** What will not come, and what personal data will. */
function Withheld({ facts }: { facts: Facts }) {
  const { language } = useWords();
  const { before: words } = useWorkbenchWords();
  const { withheld, opens } = facts;
  return (
    <>
      {withheld.length > 0 ? (
        <details
          className="before-more"
          open={withheld.some((each) => each.treatment === 'REFUSED')}
        >
          <summary>{words.withheld(withheld.length)}</summary>
          <ul>
            {withheld.map(({ path, treatment, why }) => (
              <li key={path}>
                <code>{path}</code> {words.treatment[treatment]}. {why[language]}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {opens.length > 0 ? (
        <details className="before-more">
          <summary>
            {words.opens(opens.map(({ title }) => title[language].split(':')[0] ?? ''))}
          </summary>
          <ul>
            {opens.map(({ class: name, title, fields }) => (
              <li key={name}>
                {title[language]} (<code>{fields.join(', ')}</code>)
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

/** The purpose that will be stated, or that one will be asked for. */
function Purpose({ purpose, onOther }: { purpose: string | null; onOther(): void }) {
  const { words } = useWords();
  const { before: own } = useWorkbenchWords();
  const listed = PURPOSES.find((each) => each === purpose);
  return (
    <p className="before-more">
      {purpose ? own.purposeIs(listed ? words.purpose[listed] : purpose) : own.needsPurpose}{' '}
      {purpose ? (
        <button type="button" className="link" onClick={onOther}>
          {own.otherPurpose}
        </button>
      ) : null}
    </p>
  );
}
