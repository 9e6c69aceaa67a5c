import type { Breaks } from './class-breaks.ts';
import { MEASURES, type Measure } from './measure.ts';
import { STEPS, type Step } from './periods.ts';

/** The point layers that can lie over the regencies. */
export type PointLayer = 'sites' | 'incidents';
export type Display = 'map' | 'tiles';
export type TableColumn = 'name' | 'value' | 'measure' | 'change';

/** Where the map looks. */
export interface Camera {
  longitude: number;
  latitude: number;
  zoom: number;
}

/**
 * What the overview shows, as one value. The URL is its text form: reload, back, and a link sent to
 * a colleague all go through it, so nothing that changes the picture may live elsewhere. It holds
 * codes and opaque ids only, never a name.
 */
export interface ViewState {
  indicator: string;
  /** What of the indicator is painted, and how its classes are found. */
  measure: Measure;
  breaks: Breaks;
  /** The map, or one equal tile for each regency. */
  display: Display;
  /** Code of a sector, or null for all of them. */
  sector: string | null;
  /** The day that the figures stand for, or null for the newest. */
  asOf: string | null;
  /** How far apart the periods of the timeline are. */
  step: Step;
  /** The day whose knowledge the figures use, or null for the newest. */
  knownAt: string | null;
  /** Large and without the frame, for the screen of a meeting room. */
  meeting: boolean;
  /** Kemendagri code of the regency whose panel is open. */
  regency: string | null;
  /** Opaque id of the site or incident whose panel is open. */
  item: string | null;
  layers: readonly PointLayer[];
  /** Codes of the sectors whose sites are drawn, and ids of the categories of incidents; null for all. */
  siteSectors: readonly string[] | null;
  categories: readonly string[] | null;
  sort: { column: TableColumn; descending: boolean };
  camera: Camera | null;
}

export const DEFAULT_VIEW: ViewState = {
  indicator: 'foreign-nationals',
  measure: 'count',
  breaks: 'quantile',
  display: 'map',
  sector: null,
  asOf: null,
  step: 'month',
  knownAt: null,
  meeting: false,
  regency: null,
  item: null,
  layers: ['sites'],
  siteSectors: null,
  categories: null,
  sort: { column: 'value', descending: true },
  camera: null,
};

/** *Petak*: how the address names the tiles. */
const TILES = 'petak';
const LAYERS: readonly PointLayer[] = ['sites', 'incidents'];
const BREAKS: readonly Breaks[] = ['quantile', 'natural', 'fixed'];
const COLUMNS: readonly TableColumn[] = ['name', 'value', 'measure', 'change'];

/** Reads a view out of a URL's query. What it does not understand falls back to the default. */
export function parseViewState(query: string): ViewState {
  const params = new URLSearchParams(query);
  return {
    indicator: matching(params.get('indicator'), /^[a-z0-9-]{1,60}$/) ?? DEFAULT_VIEW.indicator,
    measure: oneOf(MEASURES, params.get('measure')) ?? DEFAULT_VIEW.measure,
    breaks: oneOf(BREAKS, params.get('breaks')) ?? DEFAULT_VIEW.breaks,
    display: params.get('display') === TILES ? 'tiles' : DEFAULT_VIEW.display,
    sector: matching(params.get('sector'), /^[A-Z0-9_-]{1,40}$/),
    asOf: matching(params.get('asOf'), /^\d{4}-\d{2}-\d{2}$/),
    step: STEPS.find((step) => step === params.get('step')) ?? DEFAULT_VIEW.step,
    knownAt: matching(params.get('knownAt'), /^\d{4}-\d{2}-\d{2}$/),
    meeting: params.get('mode') === 'rapat',
    regency: matching(params.get('regency'), /^\d{2}\.\d{2}$/),
    item: matching(params.get('item'), /^[\w+/=:.-]{1,200}$/),
    layers: parseLayers(params.get('layers')),
    siteSectors: parseCodes(params.get('sites')),
    categories: parseCodes(params.get('categories')),
    sort: parseSort(params.get('sort')),
    camera: parseCamera(params.get('camera')),
  };
}

/** Writes a view as a URL's query, without its question mark. Defaults are left out. */
export function formatViewState(view: ViewState): string {
  const params = new URLSearchParams();
  if (view.indicator !== DEFAULT_VIEW.indicator) params.set('indicator', view.indicator);
  if (view.measure !== DEFAULT_VIEW.measure) params.set('measure', view.measure);
  if (view.breaks !== DEFAULT_VIEW.breaks) params.set('breaks', view.breaks);
  if (view.display !== DEFAULT_VIEW.display) params.set('display', TILES);
  if (view.sector !== null) params.set('sector', view.sector);
  if (view.asOf !== null) params.set('asOf', view.asOf);
  if (view.step !== DEFAULT_VIEW.step) params.set('step', view.step);
  if (view.knownAt !== null) params.set('knownAt', view.knownAt);
  if (view.meeting) params.set('mode', 'rapat');
  if (view.regency !== null) params.set('regency', view.regency);
  if (view.item !== null) params.set('item', view.item);
  const layers = LAYERS.filter((layer) => view.layers.includes(layer)).join(',') || 'none';
  if (layers !== DEFAULT_VIEW.layers.join(',')) params.set('layers', layers);
  if (view.siteSectors !== null) params.set('sites', view.siteSectors.join(','));
  if (view.categories !== null) params.set('categories', view.categories.join(','));
  const sort = `${view.sort.descending ? '-' : ''}${view.sort.column}`;
  if (sort !== '-value') params.set('sort', sort);
  if (view.camera !== null) params.set('camera', formatCamera(view.camera));
  return params.toString();
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null;
}

/** Some codes, none of them where the text is empty, or all where it says nothing that is understood. */
function parseCodes(text: string | null): readonly string[] | null {
  if (text === '') return [];
  const codes = matching(text, /^[A-Z_]{1,40}(,[A-Z_]{1,40}){0,29}$/)?.split(',');
  return codes ? [...new Set(codes)] : null;
}

function matching(text: string | null, pattern: RegExp): string | null {
  return text !== null && pattern.test(text) ? text : null;
}

function parseLayers(text: string | null): readonly PointLayer[] {
  if (text === null) return DEFAULT_VIEW.layers;
  const named = text.split(',');
  return LAYERS.filter((layer) => named.includes(layer));
}

function parseSort(text: string | null): ViewState['sort'] {
  const descending = text?.startsWith('-') ?? false;
  const column = COLUMNS.find((each) => each === text?.replace(/^-/, ''));
  return column ? { column, descending } : DEFAULT_VIEW.sort;
}

function parseCamera(text: string | null): Camera | null {
  const parts = text?.split(',').map(Number) ?? [];
  const [longitude, latitude, zoom] = parts;
  if (longitude === undefined || latitude === undefined || zoom === undefined) return null;
  const sane = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85 && zoom >= 0 && zoom <= 24;
  return sane && parts.length === 3 ? { longitude, latitude, zoom } : null;
}

/** Four decimals are about eleven metres, closer than the map goes. */
function formatCamera({ longitude, latitude, zoom }: Camera): string {
  return [longitude.toFixed(4), latitude.toFixed(4), zoom.toFixed(2)].map(Number).join(',');
}
