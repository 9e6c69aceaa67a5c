import { useMemo, useState } from 'react';
import { useClient } from 'urql';
import type { QuestionSchemaQuery } from '../../../graphql/generated/graphql.ts';
import { PurposeDialog } from '../../../graphql/PurposeDialog.tsx';
import { usePurpose } from '../../../graphql/purpose.tsx';
import { useSession } from '../../../graphql/session.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { later } from '../../../ui/later.tsx';
import { Loading } from '../../../ui/states.tsx';
import { AnswerPane } from '../answer/AnswerPane.tsx';
import { BeforeLine } from '../before/BeforeLine.tsx';
import { QUESTION_FACTS } from '../before/facts-query.ts';
import { type Facts, useFacts } from '../before/use-facts.ts';
import { BuilderPane } from '../builder/BuilderPane.tsx';
import { choicesOf, codesOf } from '../builder/choices.ts';
import type { QuestionText } from '../builder/text-of.ts';
import { maskedBy } from '../editor/masked.ts';
import { KeepBar } from '../keep/KeepBar.tsx';
import { versionAsked } from '../keep/opened.ts';
import { ParametersForm } from '../keep/ParametersForm.tsx';
import { useOpened } from '../keep/use-opened.ts';
import type { Question } from '../types.ts';
import { useWorkbenchWords } from '../workbench-words.ts';
import { HistoryList } from './HistoryList.tsx';
import { historyOf, noteAsked } from './history.ts';
import { QuestionTabs } from './QuestionTabs.tsx';
import { schemaOf } from './schema-query.ts';
import { useQuestion } from './use-question.ts';
import { useRun } from './use-run.ts';

const GraphqlEditor = later(() => import('../editor/GraphqlEditor.tsx'), EditorWaiting);

function EditorWaiting() {
  return <Loading label={useWords().words.states.loading} />;
}

type TabName = 'builder' | 'text';

/** The question on the left, the answer on the right, and between them what it comes to. */
export function Desk({ reference }: { reference: QuestionSchemaQuery }) {
  const { language } = useWords();
  const own = useWorkbenchWords();
  const session = useSession();
  const client = useClient();
  const { sdl, masked, opens } = reference.questionSchema;
  const schema = schemaOf(sdl);
  const choices = useMemo(
    () => choicesOf(session, reference, schema, language),
    [session, reference, schema, language],
  );
  const codes = useMemo(
    () => codesOf(choicesOf(session, reference, schema, 'id')),
    [session, reference, schema],
  );
  const marks = useMemo(
    () => ({ masked: maskedBy(masked, language), opens: new Set(opens) }),
    [masked, opens, language],
  );
  const { question: written, latest, write } = useQuestion(schema, codes, session.viewer.id);
  const [tab, setTab] = useState<TabName>('builder');
  const [purpose, setPurpose] = usePurpose();
  const [awaiting, setAwaiting] = useState<QuestionText | null>(null);
  const question: Question = { ...written, purpose };
  const { facts, areCurrent, failed, refresh } = useFacts(question);
  const { answer, running, reading, cancelled, run, more, cancel, clear } = useRun();
  const [opened, open, kept, unopened] = useOpened(session.viewer.id, ({ text, variables }) => {
    clear();
    write({ text, variables });
  });

  const ask = async (of: QuestionText, stated: string | null) => {
    const asked: Question = { ...of, purpose: stated };
    noteAsked(client, asked);
    // An example's sentence is about all rows, not about those of a page.
    await run(asked, opened?.example?.text === of.text);
    // It has spent some of the budget; and where the session is over, this is what says so.
    refresh();
  };
  const onRun = async () => {
    const of = latest.current;
    const known: Facts | null =
      areCurrent && of === written
        ? facts
        : ((
            await client
              .query(
                QUESTION_FACTS,
                { operation: of.text, variables: of.variables },
                { requestPolicy: 'network-only' },
              )
              .toPromise()
          ).data?.questionFacts ?? null);
    if (known && known.problems.length > 0) return;
    const needsPurpose = known !== null && known.purposes.length > 0;
    if (needsPurpose && !purpose) setAwaiting(of);
    else await ask(of, needsPurpose ? purpose : null);
  };

  return (
    <div className="desk">
      <KeepBar
        question={written}
        opened={opened}
        unopened={unopened}
        answer={answer}
        onOpen={open}
        onKept={kept}
      />
      <section
        className="desk-question"
        aria-label={own.questionTitle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          // The editor has taken its own.
          if (!event.defaultPrevented) void onRun();
        }}
      >
        <ParametersForm
          text={written.text}
          variables={written.variables}
          parameters={opened?.parameters ?? []}
          onVariables={(variables) => write({ ...latest.current, variables })}
        />
        <QuestionTabs<TabName>
          label={own.tabs}
          tabs={[
            { name: 'builder', title: own.builderTab },
            { name: 'text', title: 'GraphQL' },
          ]}
          chosen={tab}
          onChoose={setTab}
        >
          {tab === 'builder' ? (
            <BuilderPane
              question={written}
              schema={schema}
              choices={choices}
              marks={marks}
              onChange={write}
              onText={() => setTab('text')}
            />
          ) : (
            <GraphqlEditor
              text={written.text}
              variables={written.variables}
              schema={schema}
              masked={masked}
              onText={(text) => write({ ...latest.current, text })}
              onVariables={(variables) => write({ ...latest.current, variables })}
              onRun={() => void onRun()}
            />
          )}
        </QuestionTabs>
        <HistoryList
          asked={historyOf(client)}
          onOpen={({ question: { text, variables } }) => {
            clear();
            write({ text, variables });
          }}
        />
      </section>
      <BeforeLine
        facts={facts}
        areCurrent={areCurrent}
        running={running}
        reading={reading}
        cancelled={cancelled}
        failed={failed}
        purpose={purpose}
        onOtherPurpose={() => setPurpose(null)}
        onRun={() => void onRun()}
        onCancel={cancel}
      />
      <section className="desk-answer" aria-label={own.answerTitle}>
        <AnswerPane
          answer={answer}
          running={running}
          from={versionAsked(opened, answer?.question.text)}
          onMore={() => void more()}
        />
      </section>
      {awaiting ? (
        <PurposeDialog
          onCancel={() => setAwaiting(null)}
          onPurpose={(stated) => {
            setPurpose(stated);
            setAwaiting(null);
            void ask(awaiting, stated);
          }}
        />
      ) : null}
    </div>
  );
}
