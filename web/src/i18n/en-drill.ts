import type { idDrill } from './id-drill.ts';

/** Words of the search and of the way from the province to a single site, in English. */
export const enDrill: typeof idDrill = {
  drill: {
    trail: 'Place in the province',
    bySector: (what) => `${what} by sector`,
    noSector: 'No sector',
    openIncidents: 'Open incidents, alleged',
    noSites: 'No site is recorded here.',
    noIncidents: 'No open incident has been reported here.',
    noPlace: 'no point on the map',
    allEmployers: 'All employers here',
    allIncidents: 'All incidents here',
  },
  search: {
    label: 'Search for a regency, an employer or a site',
    hint: 'search',
    results: 'Results',
    regencies: 'Regencies',
    employers: 'Employers',
    sites: 'Sites',
    busy: 'Searching…',
    none: 'Nothing found. Try another word of the name.',
    failed: 'The search failed. Try again.',
    found: (count) => `${count} results. Choose with the arrows, open with Enter.`,
  },
  keys: {
    title: 'Keyboard',
    search: 'Search',
    help: 'This list of keys',
    up: 'Close, or go up one level',
    next: 'To the next part',
    open: 'Open what is chosen',
    pan: 'Move the map (when it has the focus)',
    zoom: 'Zoom the map in and out',
    single: 'Use the single keys / and ?',
    close: 'Close',
  },
};
