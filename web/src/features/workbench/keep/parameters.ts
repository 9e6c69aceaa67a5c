/** Variables of a question as fields of a form: which there can be, and their values in the JSON of the variables. */
import { Kind, parse, type TypeNode } from 'graphql';
import type { ParameterOf } from './opened.ts';

type ParameterKind = ParameterOf['kind'];

/** A variable that can be a field. */
export interface Fillable {
  variable: string;
  kind: ParameterKind;
  /** Whether it takes several values. */
  many: boolean;
}

const KINDS: Record<string, ParameterKind> = {
  Date: 'DAY',
  RegencyCodeInput: 'REGENCY',
  ID: 'SECTOR',
  Int: 'NUMBER',
  Float: 'NUMBER',
  String: 'TEXT',
};

function named(type: TypeNode): { name: string; many: boolean } {
  if (type.kind === Kind.NAMED_TYPE) return { name: type.name.value, many: false };
  const inner = named(type.type);
  return { ...inner, many: inner.many || type.kind === Kind.LIST_TYPE };
}

/** The variables of a text that can be fields; none where it is no query yet. */
export function fillableIn(text: string): Fillable[] {
  try {
    return parse(text).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? (definition.variableDefinitions ?? []).flatMap(({ variable, type }): Fillable[] => {
            const { name, many } = named(type);
            const kind = KINDS[name];
            return kind ? [{ variable: variable.name.value, kind, many }] : [];
          })
        : [],
    );
  } catch {
    // It is still being written.
    return [];
  }
}

/** The variables in their JSON; null where it is no object. */
export function variablesOf(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json.trim() || '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** What a field shows of a variable's value: one text, or one of several. */
export function fieldValue({ kind, many }: Fillable, value: unknown): string {
  const one = many && Array.isArray(value) ? value[0] : value;
  if (one === null || one === undefined) return '';
  return kind === 'REGENCY' ? String((one as { value?: unknown }).value ?? '') : String(one);
}

/** The variables with a field's value in them; without it where the field is empty. */
export function withValue(json: string, { variable, kind, many }: Fillable, text: string): string {
  const { [variable]: _before, ...rest } = variablesOf(json) ?? {};
  if (text === '') return Object.keys(rest).length > 0 ? JSON.stringify(rest, null, 2) : '';
  const one =
    kind === 'REGENCY'
      ? { system: 'KEMENDAGRI', value: text }
      : kind === 'NUMBER'
        ? Number(text)
        : text;
  return JSON.stringify({ ...rest, [variable]: many ? [one] : one }, null, 2);
}
