import { type GraphQLSchema, isEnumType } from 'graphql';
import type { QuestionSchemaQuery } from '../../../graphql/generated/graphql.ts';
import type { Session } from '../../../graphql/session.tsx';
import { inLanguage, type Language } from '../../../lib/language.ts';
import type { Option } from '../../../ui/Fields.tsx';
import type { CodeLists } from './address.ts';
import { nameOf, valuesOf } from './askable.ts';

/** Values that a condition takes, by its name: the hub's own reference data. */
export type Choices = Readonly<Record<string, readonly Option[]>>;

/** Values of an enumeration, as people call them. */
function enumOptions(schema: GraphQLSchema, name: string, language: Language): Option[] {
  const type = schema.getType(name);
  return isEnumType(type)
    ? valuesOf(type).map((each) => ({
        value: each.name,
        label: nameOf({ ...each, name: each.name.toLowerCase().replaceAll('_', ' ') }, language),
      }))
    : [];
}

/** What can be chosen in place of being typed. */
export function choicesOf(
  session: Session,
  reference: QuestionSchemaQuery,
  schema: GraphQLSchema,
  language: Language,
): Choices {
  const named = (value: string, indonesian: string, english: string): Option => ({
    value,
    label: inLanguage(language, indonesian, english),
  });
  const kinds = reference.permitKinds.map((each) => named(each.id, each.nameId, each.nameEn));
  const statuses = ['PermitStatus', 'IncidentStatus'].flatMap((name) =>
    enumOptions(schema, name, language),
  );
  return {
    regencies: session.regencies.map((each) => ({ value: each.kemendagriCode, label: each.name })),
    sectors: session.sectors.map((each) => named(each.code, each.nameId, each.nameEn)),
    agencies: session.agencies.map((each) => named(each.code, each.name, each.nameEn)),
    nationalities: reference.countries.map((each) => named(each.alpha3, each.name, each.nameEn)),
    kinds,
    permitKinds: kinds,
    categories: reference.incidentCategories.map((each) =>
      named(each.id, each.nameId, each.nameEn),
    ),
    statuses,
    indicators: session.indicators.map((each) => named(each.id, each.name, each.nameEn)),
  };
}

/** The same values as codes that may stand in an address. */
export const codesOf = (choices: Choices): CodeLists =>
  Object.fromEntries(
    Object.entries(choices).map(([name, options]) => [
      name,
      new Set(options.map(({ value }) => value)),
    ]),
  );
