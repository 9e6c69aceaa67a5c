import { createHash } from 'node:crypto';
import { ACTIONS } from './actions.ts';
import { ARGUMENT_POLICY, INPUT_POLICY } from './argument-policy.ts';
import { FIELD_CLASSES } from './field-classes.ts';
import { FIELD_POLICY } from './field-policy.ts';

const LENGTH = 12;

/** Which policy an answer was given under: the same for the same tables and the same threshold of withholding. */
export const policyVersion = (disclosureThreshold: number): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        ACTIONS,
        FIELD_CLASSES,
        FIELD_POLICY,
        INPUT_POLICY,
        ARGUMENT_POLICY,
        disclosureThreshold,
      ]),
    )
    .digest('hex')
    .slice(0, LENGTH);
