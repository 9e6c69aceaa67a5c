import type { RegencyCodeInput } from './generated/graphql.ts';

/** The regency of a filter as the server takes it. A bare code could be of either system. */
export function inRegency(kemendagriCode: string | undefined): RegencyCodeInput[] | null {
  return kemendagriCode ? [{ system: 'KEMENDAGRI', value: kemendagriCode }] : null;
}
