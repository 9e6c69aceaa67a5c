import { graphql } from '../../graphql/generated/gql.ts';
import type {
  OperationStepsFragment,
  OperationStepTakenFragment,
} from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatMoment } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { OperationBefore } from './OperationBefore.tsx';
import { useOperationWords } from './operation-words.ts';

export const OPERATION_STEP_TAKEN = graphql(`
  fragment OperationStepTaken on OperationStep {
    version
    kind
    agency { code name nameEn }
    author
    at
    reason
    before {
      changed
      title
      regency { kemendagriCode name }
      plannedOn
      agencies { code name nameEn }
      places
      warrant
      warrantException
      carriedOutOn
      findings { category { id nameId nameEn } found }
      outcomes { measure taken }
      minutes
    }
  }
`);
export const OPERATION_STEPS = graphql(`
  fragment OperationSteps on JointOperation { steps { ...OperationStepTaken } }
`);

/** All that was done with the operation, the newest first. */
export function OperationSteps({ operation }: { operation: OperationStepsFragment }) {
  const own = useOperationWords();
  return (
    <section className="card" aria-label={own.history}>
      <h2>{own.history}</h2>
      <OperationStepList steps={operation.steps.toReversed()} />
    </section>
  );
}

/** Steps with who took them, when and why, and what stood before. */
export function OperationStepList({ steps }: { steps: readonly OperationStepTakenFragment[] }) {
  const { language } = useWords();
  const own = useOperationWords();
  return (
    <ol className="plain-list operation-history">
      {steps.map(({ version, kind, agency, author, at, reason, before }) => {
        const name = inLanguage(language, agency.name, agency.nameEn);
        return (
          <li key={version}>
            <p>
              <strong>{own.stepName[kind]}</strong>
            </p>
            {before ? <OperationBefore before={before} /> : null}
            {reason ? <p className="operation-text">{own.because(reason)}</p> : null}
            <p className="hint">
              {author ? `${author}, ${name}` : name}, {formatMoment(at, language)}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
