import type { idExports } from './id-exports.ts';

/** What downloads say in English. */
export const enExports: typeof idExports = {
  exports: {
    button: 'Download',
    title: (list) => `Download: ${list}`,
    format: 'Kind of file',
    formats: {
      xlsx: 'Excel (XLSX)',
      csv: 'CSV in a ZIP',
      geojson: 'GeoJSON, for maps',
      jsonl: 'JSON Lines, for programs',
    },
    what: 'The file holds all rows that the current filters give, with their sources and dates. The download is recorded in the audit trail.',
    personal:
      'This file holds personal data; names are masked and birth dates left out. Keep it in a safe place and delete it after use.',
    start: 'Download the file',
    busy: 'Preparing the file…',
    cancel: 'Cancel',
    absences: 'What is not shown',
    regencyCode: 'Kemendagri code',
    latitude: 'Latitude',
    longitude: 'Longitude',
    sites: 'Download work sites',
    unauthenticated: 'Your session has ended. Sign in again.',
    forbidden: 'Your role does not include this data. Ask the administrator if you need it.',
    outdated: 'The hub was renewed. Load this page again, then download.',
    offline: 'The server cannot be reached. Check the network and try again.',
    failed: 'The file could not be made. Try again.',
    'cut-off': 'The file broke off and was not saved. Try again.',
  },
};
