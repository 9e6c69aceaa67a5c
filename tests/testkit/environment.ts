import { derivedKey, type Environment, readEnvironment } from '../../server/src/env.ts';
import { sealingWith } from '../../server/src/kernel/sealing.ts';

/** The moment at which every test takes place: ten in the morning in Central Kalimantan. */
export const NOW = new Date('2026-11-24T03:00:00Z');
/** The day on which the invented agencies of the demonstration draw their extracts. */
export const TODAY = '2026-11-24';

const SECRET = 'invented-secret-of-the-tests-0123456789';

/** Variables of a hub that listens on a free port and knows nothing of the machine it runs on. */
export const variables = (dataDir: string): Record<string, string> => ({
  PORT: '0',
  DATA_DIR: dataDir,
  HUB_SECRET: SECRET,
  DEMO: 'off',
  LOG_LEVEL: 'silent',
  // The clock stands still, so all that a test asks falls into one minute.
  // The paths that are walked reach further than anybody may ask at once.
  COST_LIMIT: '1000000000',
  ACCOUNT_BUDGET: '1000000000',
  AGENCY_BUDGET: '1000000000',
});

export const environmentIn = (dataDir: string): Environment => readEnvironment(variables(dataDir));

const keyOf = (use: string): string => derivedKey(environmentIn('.'), use);
/** What the tests' hubs seal with; who reported has a key of its own. */
export const SEALING = sealingWith(keyOf('sealing'));
export const SEALS = { sealing: SEALING, reporterSealing: sealingWith(keyOf('reporters')) };
