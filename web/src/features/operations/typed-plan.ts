/** A plan as the fields of a form hold it. */
import type { OperationNextFragment } from '../../graphql/generated/graphql.ts';

export interface TypedPlan {
  title: string;
  regency: string;
  plannedOn: string;
  /** Codes of the other agencies that take part, in order. */
  agencies: string[];
  /** One a line. */
  places: string;
  warrant: string;
}

export const NO_PLAN: TypedPlan = {
  title: '',
  regency: '',
  plannedOn: '',
  agencies: [],
  places: '',
  warrant: '',
};

/** The plan of an operation as a form begins with it. */
export const planOf = (operation: OperationNextFragment): TypedPlan => ({
  title: operation.title,
  regency: operation.regency.kemendagriCode,
  plannedOn: operation.plannedOn,
  agencies: operation.agencies
    .map(({ code }) => code)
    .filter((code) => code !== operation.lead.code)
    .sort(),
  places: operation.places.join('\n'),
  warrant: operation.warrant ?? '',
});

/** The plan that stands in a form. */
export const planIn = (values: FormData): TypedPlan => ({
  title: String(values.get('title')),
  regency: String(values.get('regency')),
  plannedOn: String(values.get('plannedOn')),
  agencies: values.getAll('agency').map(String).sort(),
  // A text that is sent by a form has the line ends of the web.
  places: String(values.get('places')).replaceAll('\r\n', '\n'),
  warrant: String(values.get('warrant')),
});

/** What was typed otherwise than it stood. */
export function changesIn<Typed extends object>(stood: Typed, typed: Typed): Partial<Typed> {
  const parts = Object.entries(typed) as [keyof Typed, unknown][];
  return Object.fromEntries(
    parts.filter(([part, value]) => JSON.stringify(value) !== JSON.stringify(stood[part])),
  ) as Partial<Typed>;
}

/** A plan as the commands take it. */
export const planInput = ({ regency, places, ...rest }: TypedPlan) => ({
  ...rest,
  regency: { system: 'KEMENDAGRI' as const, value: regency },
  places: places.split('\n'),
});
