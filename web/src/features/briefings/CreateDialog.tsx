import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import type { BriefingTemplate } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { FieldProblem } from '../../ui/FieldProblem.tsx';
import { ModalForm } from '../../ui/ModalForm.tsx';
import { useBriefingWords } from './briefing-words.ts';
import { MeetingFields, meetingIn } from './MeetingFields.tsx';
import { OF_COMMAND, type Problem } from './use-commands.ts';

const CREATE = graphql(`
  mutation CreateBriefing($input: CreateBriefingInput!) {
    createBriefing(input: $input) { ...BriefingOutcome }
  }
`);

const CREATE_DECKS = graphql(`
  mutation CreateRegencyDecks($input: CreateRegencyDecksInput!) {
    createRegencyDecks(input: $input) {
      __typename
      ... on BriefingsTaken { briefings { id } }
      ... on BriefingProblem { code field sentence { id en } }
    }
  }
`);

const TEMPLATES: readonly BriefingTemplate[] = [
  'RAKOR',
  'QUARTER',
  'REGENCY',
  'FOLLOW_UP',
  'EMPTY',
];

/** In the place of a regency: one briefing for each. */
const ALL = 'ALL';

const codeOf = (regency: FormDataEntryValue | null) =>
  regency ? { system: 'KEMENDAGRI' as const, value: String(regency) } : null;

interface CreateDialogProps {
  onCancel(): void;
  /** The new one, or null where several were made. */
  onDone(id: string | null): void;
}

/** Makes a briefing from a template. */
export function CreateDialog({ onCancel, onDone }: CreateDialogProps) {
  const { words, language } = useWords();
  const own = useBriefingWords();
  const { regencies, viewer } = useSession();
  const [template, setTemplate] = useState<BriefingTemplate>('RAKOR');
  const [problem, setProblem] = useState<Problem | string | null>(null);
  const [busy, setBusy] = useState(false);
  const [, create] = useMutation(CREATE);
  const [, createDecks] = useMutation(CREATE_DECKS);
  const area = viewer.wholeProvince ? regencies : viewer.regencies;
  const submit = async (values: FormData) => {
    setBusy(true);
    setProblem(null);
    const regency = values.get('regency');
    const input = {
      template,
      ...meetingIn(values),
      title: String(values.get('title')).trim() || null,
    };
    const outcome =
      regency === ALL
        ? (await createDecks({ input }, OF_COMMAND)).data?.createRegencyDecks
        : (await create({ input: { ...input, regency: codeOf(regency) } }, OF_COMMAND)).data
            ?.createBriefing;
    setBusy(false);
    if (!outcome) return setProblem(own.failed);
    if (outcome.__typename === 'BriefingProblem') return setProblem(outcome);
    onDone(outcome.__typename === 'BriefingTaken' ? outcome.briefing.id : null);
  };
  const told = problem && (typeof problem === 'string' ? problem : problem.sentence[language]);
  return (
    <ModalForm
      title={own.create.verb}
      submit={own.create.submit}
      cancel={own.cancel}
      problem={told}
      problemField={typeof problem === 'string' ? null : (problem?.field ?? null)}
      busy={busy}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <fieldset className="plain">
        <legend>{own.create.template}</legend>
        {TEMPLATES.map((each) => (
          <label key={each} className="choice briefing-template">
            <input
              type="radio"
              name="template"
              checked={each === template}
              onChange={() => setTemplate(each)}
            />
            <span>
              {own.templates[each][0]}
              <span className="hint">{own.templates[each][1]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {template === 'REGENCY' ? (
        <label className="field">
          <span>{words.fields.regency}</span>
          <select name="regency" required defaultValue="">
            <option value="" disabled>
              {own.choose}
            </option>
            {area.length > 1 ? (
              <option value={ALL}>{own.create.oneForEach(area.length)}</option>
            ) : null}
            {area.map((each) => (
              <option key={each.kemendagriCode} value={each.kemendagriCode}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label className="field">
        <span>{own.create.title}</span>
        <input
          name="title"
          maxLength={200}
          autoComplete="off"
          placeholder={own.templates[template][0]}
          aria-describedby="title-hint"
        />
        <span id="title-hint" className="hint">
          {own.create.titleHint}
        </span>
        <FieldProblem name="title" />
      </label>
      <MeetingFields />
    </ModalForm>
  );
}
