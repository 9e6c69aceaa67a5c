import { graphql } from '../../graphql/generated/gql.ts';
import type { CaseStepsFragment, StepTakenFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatMoment } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { useCaseWords } from './case-words.ts';
import { StepBefore } from './StepBefore.tsx';

export const STEP_TAKEN = graphql(`
  fragment StepTaken on CaseStep {
    version
    kind
    from
    to
    agency { code name nameEn }
    author
    at
    note
    before {
      category { id nameId nameEn }
      severity
      concernsMinor
      occurredOn
      regency { kemendagriCode name }
      place { district village description siteName site { id name } location { longitude latitude } }
      namesErased
    }
  }
`);
export const CASE_STEPS = graphql(`
  fragment CaseSteps on Case { steps { ...StepTaken } }
`);

/** All that was done with the case, the newest first. */
export function CaseSteps({ case: each }: { case: CaseStepsFragment }) {
  const own = useCaseWords();
  return (
    <section className="card" aria-label={own.steps}>
      <h2>{own.steps}</h2>
      <StepList steps={each.steps.toReversed()} />
    </section>
  );
}

/** Steps whose own name says where they led. */
const SAY_IT_THEMSELVES: readonly StepTakenFragment['kind'][] = ['RECEIVED', 'HANDED_OVER'];

/** Steps with who took them and when; a change of standing says where it led. */
export function StepList({ steps }: { steps: readonly StepTakenFragment[] }) {
  const { words, language } = useWords();
  const own = useCaseWords();
  return (
    <ol className="plain-list case-timeline">
      {steps.map((step) => {
        const agency = inLanguage(language, step.agency.name, step.agency.nameEn);
        const who = step.author ? `${step.author}, ${agency}` : agency;
        const moved = step.from !== step.to && !SAY_IT_THEMSELVES.includes(step.kind);
        return (
          <li key={step.version}>
            <p>
              <strong>{own.stepName[step.kind]}</strong>
              {moved ? `: ${words.incidentStatus[step.to]}` : null}
            </p>
            <StepBefore before={step.before} />
            {step.note ? <p className="case-text">{step.note}</p> : null}
            <p className="hint">{own.by(who, formatMoment(step.at, language))}</p>
          </li>
        );
      })}
    </ol>
  );
}
