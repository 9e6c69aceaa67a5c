import type {
  BriefingFiguresInput,
  BriefingSlideKind,
  Dimension,
  SlideShownFragment,
} from '../../../graphql/generated/graphql.ts';

type Question = NonNullable<SlideShownFragment['question']>;

/** What a slide asks, as the commands take it. The graph names sectors by id, a slide keeps their codes. */
export function figuresOf(
  question: Question,
  sectors: readonly { id: string; code: string }[],
): BriefingFiguresInput {
  const { indicator, by, asOf, step, measure, breaks, display } = question;
  const { nationalities, permitKinds, categories, statuses, agencies, from, to } = question;
  const filter = {
    regencies:
      question.regencies?.map((value) => ({ system: 'KEMENDAGRI' as const, value })) ?? null,
    sectors:
      question.sectors?.flatMap((code) => sectors.find((each) => each.code === code)?.id ?? []) ??
      null,
    nationalities: nationalities ?? null,
    permitKinds: permitKinds ?? null,
    categories: categories ?? null,
    statuses: statuses ?? null,
    agencies: agencies ?? null,
    from: from ?? null,
    to: to ?? null,
  };
  return { indicator, by: [...by], asOf: asOf ?? null, step, measure, breaks, display, filter };
}

/** How a kind of slide is split where the author has not said otherwise. */
export function splitFor(
  kind: BriefingSlideKind,
  by: readonly Dimension[],
  dimensions: readonly Dimension[],
): Dimension[] {
  if (kind === 'MAP') return ['REGENCY'];
  if (kind === 'FIGURES') return [];
  const kept = by.filter((each) => dimensions.includes(each));
  if (kept.length > 0) return kept;
  const wished: Dimension = kind === 'CHART' ? 'MONTH' : 'REGENCY';
  const [first] = dimensions;
  return dimensions.includes(wished) ? [wished] : first ? [first] : [];
}
