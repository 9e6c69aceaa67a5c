/** Colours of the map that are not data. WebGL cannot read the page's CSS, so they are kept here. */
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
};
