import { graphql } from '../../graphql/generated/gql.ts';
import type { CaseHandoversFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatDay, formatMoment } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { useCaseWords } from './case-words.ts';

export const CASE_HANDOVERS = graphql(`
  fragment CaseHandovers on Case {
    handovers {
      id
      from { code name nameEn }
      to { code name nameEn }
      legalBasis
      parts
      dueOn
      madeAt
      status
      answeredAt
      reason
    }
  }
`);

type Handover = CaseHandoversFragment['handovers'][number];

/** Which agency gave the case to which, on what basis and with which parts; the newest first. */
export function Handovers({ case: each }: { case: CaseHandoversFragment }) {
  const own = useCaseWords();
  if (each.handovers.length === 0) return null;
  return (
    <section className="card" aria-label={own.handovers}>
      <h2>{own.handovers}</h2>
      {each.handovers.toReversed().map((handover) => (
        <One key={handover.id} handover={handover} />
      ))}
    </section>
  );
}

function One({ handover }: { handover: Handover }) {
  const { words, language } = useWords();
  const own = useCaseWords();
  const named = (agency: Handover['from']) => inLanguage(language, agency.name, agency.nameEn);
  const facts: Fact[] = [
    [words.fields.status, own.handoverStatus[handover.status]],
    [own.basis, handover.legalBasis],
    [
      own.parts,
      handover.parts.length > 0
        ? handover.parts.map((part) => own.partName[part]).join(', ')
        : own.partsNone,
    ],
    [own.made, formatMoment(handover.madeAt, language)],
    handover.answeredAt
      ? [own.answered, formatMoment(handover.answeredAt, language)]
      : [own.answerBy, formatDay(handover.dueOn, language)],
  ];
  if (handover.reason) facts.push([own.reason, handover.reason]);
  return (
    <div className="case-handover">
      <h3>{own.fromTo(named(handover.from), named(handover.to))}</h3>
      <Facts facts={facts} />
    </div>
  );
}
