import type { idMeasures } from './id-measures.ts';

/** What administrative actions of immigration are called in English. */
export const enMeasures: typeof idMeasures = {
  BAN_LIST: 'Entry on the list of travel bans or refusals',
  PERMIT_CHANGED: 'Stay permit restricted, changed or cancelled',
  BARRED_FROM_PLACES: 'Barred from certain places',
  RESIDENCE_ORDERED: 'Residence at a certain place ordered',
  COST_CHARGED: 'Cost charged',
  DEPORTATION: 'Deportation',
};
