import type { PackWords } from './id-packs.ts';

/** What the list of offline packs says in English. It comes with that page. */
export const enPacks: PackWords = {
  title: 'Offline packs',
  back: 'All briefings',
  intro:
    'Every pack that was made of a briefing which you may see. A pack that was withdrawn still opens where it is, but “pnpm hub pack verify” says that it was withdrawn.',
  views: 'Standing of the packs',
  view: { VALID: 'Valid', EXPIRED: 'Expired', WITHDRAWN: 'Withdrawn', ALL: 'All' },
  whose: 'Made by',
  everybody: 'All agencies',
  ownAgency: 'Own agency',
  others: 'Other agencies',
  oneBriefing: 'Only packs of one briefing.',
  allBriefings: 'Show all briefings',
  briefing: 'Briefing',
  made: 'Made',
  until: 'Valid until',
  classification: 'Classification',
  language: 'Language',
  languages: { id: 'Indonesian', en: 'English' },
  standing: 'Standing',
  fingerprint: 'Fingerprint',
  withdrawnOn: (day) => `Withdrawn ${day}.`,
  action: 'Action',
  withdraw: 'Withdraw',
  withdrawWhat: (title, made) => `Withdraw the pack “${title}”, made ${made}`,
  withdrawTitle: 'Withdraw this offline pack',
  withdrawHint:
    'This cannot be undone; make a new pack where one is still needed. Ask whoever holds the file to delete it.',
  reason: 'Reason',
  reasonHint: 'Read by whoever verifies this pack; without names of persons.',
  submit: 'Withdraw pack',
  cancel: 'Cancel',
  failed: 'Not saved because the server did not answer; try again.',
  emptyTitle: 'No packs',
  emptyHint: 'A pack is made of a briefing: open the briefing, then choose “Take along”.',
};
