/**
 * Colours of the map that are not data. WebGL cannot read the page's CSS, so they are kept here; those of high contrast
 * are the tokens of `app/tokens.css`. The classes of the data keep their colours, which are told apart by lightness.
 */
export interface MapTheme {
  sea: string;
  land: string;
  border: string;
  chosen: string;
  label: string;
  halo: string;
  /** Under a count of zero, and under the hatching of a regency that did not report. */
  paper: string;
  /** Under the dots of a count that is withheld. */
  withheld: string;
  pattern: string;
  cluster: string;
  clusterText: string;
  incident: string;
  incidentText: string;
  /** Around the mark of a site. */
  markEdge: string;
  /** Pixels between two regencies. */
  borderWidth: number;
}

export const LIGHT: MapTheme = {
  sea: '#dfe8ec',
  land: '#f1f1ec',
  border: '#6d797d',
  chosen: '#101516',
  label: '#15191b',
  halo: '#ffffff',
  paper: '#ffffff',
  withheld: '#e4e7e8',
  pattern: '#7d888c',
  cluster: '#0b5d5a',
  clusterText: '#ffffff',
  incident: '#40325c',
  incidentText: '#ffffff',
  markEdge: '#ffffff',
  borderWidth: 1,
};

export const DARK: MapTheme = {
  sea: '#10171b',
  land: '#222a2d',
  border: '#97a4a9',
  chosen: '#ffffff',
  label: '#ffffff',
  halo: '#13181a',
  paper: '#2c3438',
  withheld: '#454f53',
  pattern: '#98a5aa',
  cluster: '#74cbc4',
  clusterText: '#06201f',
  incident: '#cbb8f0',
  incidentText: '#1d1430',
  markEdge: '#ffffff',
  borderWidth: 1,
};

export const LIGHT_CONTRAST: MapTheme = {
  ...LIGHT,
  land: '#ffffff',
  border: '#000000',
  chosen: '#000000',
  label: '#000000',
  halo: '#ffffff',
  pattern: '#1b2326',
  cluster: '#00403e',
  incident: '#2b1d47',
  markEdge: '#000000',
  borderWidth: 2,
};

export const DARK_CONTRAST: MapTheme = {
  ...DARK,
  sea: '#000000',
  land: '#1c2225',
  border: '#ffffff',
  label: '#ffffff',
  halo: '#000000',
  paper: '#000000',
  pattern: '#e9edee',
  cluster: '#9df0e9',
  incident: '#e3d8ff',
  borderWidth: 2,
};

/** The line around the chosen regency, in pixels: where its colour is that of all borders, its width tells it. */
export const chosenWidth = ({ borderWidth }: MapTheme): number => 2 * borderWidth + 1;
