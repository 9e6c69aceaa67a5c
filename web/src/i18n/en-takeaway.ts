import type { idTakeaway } from './id-takeaway.ts';

/** What the map says when it is taken away, and when there is no network, in English. */
export const enTakeaway: typeof idTakeaway = {
  offline: {
    title: 'Not connected to the hub',
    since: (moment) => `Not connected since ${moment}.`,
    last: (moment) => `Last connected ${moment}.`,
    unknown: 'Not connected from this computer since somebody last signed out.',
    figures: 'Figures need the network and are not kept on this computer.',
    older: 'The figures on the screen are from before; newer ones need the network.',
    form: 'A report can be filled in all the same, and is sent by itself once there is a network.',
    itself: 'This page recovers by itself when the hub can be reached again.',
    map: 'Map of the regencies’ boundaries, without figures',
  },
  takeaway: {
    toBriefing: 'Add to briefing',
    toOtherBriefing: 'Choose the briefing to add to',
    button: 'Take the map',
    title: 'Take this map away',
    png: 'Picture (PNG)',
    svg: 'Vector picture (SVG)',
    print: 'Print',
    copy: 'Copy link',
    copied: 'The link is copied.',
    notCopied: 'The browser does not allow copying. Copy it from the address bar.',
    opensFor:
      'The link holds this whole view and opens only for people who sign in to the hub. Each sees the figures that their own role may see.',
    holds:
      'A picture holds what the screen shows: map, legend, sources, date and coverage; no points of sites.',
    busy: 'Preparing the picture…',
    failed: 'The picture could not be made. Try again, or use Print.',
    close: 'Close',
    north: 'N',
    kilometres: (count) => `${count} km`,
    sources: (names) => `Sources of the figures: ${names}.`,
    sector: (name) => `Sector: ${name}.`,
    made: (moment) => `PORA Hub, made ${moment}.`,
  },
};
