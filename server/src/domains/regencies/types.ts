import { builder } from '../../graphql/builder.ts';
import { badUserInput } from '../../graphql/errors.ts';
import type { Point as PointShape } from '../../kernel/candidate.ts';
import {
  type Kemendagri,
  parseRegencyCode,
  REGENCY_CODE_SYSTEMS,
} from '../../kernel/regency-code.ts';

export const Point = builder.objectRef<PointShape>('Point').implement({
  description: 'A place on the map, WGS 84 degrees.',
  fields: (t) => ({
    longitude: t.exposeFloat('longitude'),
    latitude: t.exposeFloat('latitude'),
  }),
});

const RegencyCodeSystem = builder.enumType('RegencyCodeSystem', {
  description:
    'Who numbers the regencies. Eight codes of the one are codes of another regency in the other.',
  values: REGENCY_CODE_SYSTEMS,
});

export const RegencyCodeInput = builder.inputType('RegencyCodeInput', {
  description:
    'A regency by its code in a named system: KEMENDAGRI `62.06` and BPS `6209` are Katingan.',
  fields: (t) => ({
    system: t.field({ type: RegencyCodeSystem, required: true }),
    value: t.string({ required: true }),
  }),
});

/**
 * The Kemendagri code of the regency that an input names.
 * @throws BAD_USER_INPUT where the system has no such code.
 */
export function regencyCodeOf(code: typeof RegencyCodeInput.$inferInput): Kemendagri {
  const regency = parseRegencyCode(code.system, code.value);
  if (regency.ok) return regency.value.kemendagri;
  throw badUserInput(
    `code: is no ${code.system} code of a regency / bukan kode kabupaten/kota ${code.system}`,
  );
}
