import { useEffect, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import { useSession } from '../../graphql/session.tsx';
import { type Camera, DEFAULT_VIEW, type ViewState } from '../../lib/view-state.ts';
import { cameraAround } from './camera-around.ts';

const PLACES = graphql(`
  query Places($words: String!) {
    employers(first: 5, filter: { search: $words }) {
      nodes { id name sites(first: 20) { nodes { location { longitude latitude } } } }
    }
    sites(first: 5, filter: { search: $words }) {
      nodes { id name regency { name } employer { name } location { longitude latitude } }
    }
  }
`);

const QUIET_MILLISECONDS = 200;
/** A single letter begins too many names. */
const SHORTEST = 2;
const MOST_REGENCIES = 5;

/** What the search finds, with the part of the view that shows it. */
export interface Place {
  kind: 'regencies' | 'employers' | 'sites';
  id: string;
  name: string;
  /** What tells it from others of the same name. */
  beside: string;
  shows: Pick<ViewState, 'regency' | 'sector' | 'item' | 'camera'>;
}

interface Found {
  state: 'idle' | 'busy' | 'failed' | 'found';
  places: Place[];
}

/** A text that has stood still for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), QUIET_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

const item = (id: string, camera: Camera | null): Place['shows'] => ({
  regency: null,
  sector: null,
  item: id,
  camera: camera ?? DEFAULT_VIEW.camera,
});

/**
 * Regencies of the viewer's area, employers and sites by words of their names, as far as the viewer may see them. Words
 * that were typed over are no longer asked for: the client gives the request up when the variables change.
 */
export function usePlaces(text: string): Found {
  const { viewer, regencies } = useSession();
  const wanted = text.trim();
  const words = useSettled(wanted);
  const pause = words.length < SHORTEST;
  const [{ data, fetching, error }] = useQuery({
    query: PLACES,
    variables: { words },
    pause,
    requestPolicy: 'cache-first',
  });
  const places = useMemo(() => {
    const area = viewer.wholeProvince ? regencies : viewer.regencies;
    const near = area.filter((each) => isNamed(each.name, wanted)).slice(0, MOST_REGENCIES);
    const found: Place[] = near.map(({ kemendagriCode: code, name }) => ({
      kind: 'regencies',
      id: code,
      name,
      beside: code,
      shows: { regency: code, sector: null, item: null, camera: null },
    }));
    if (pause || words !== wanted || !data) return found;
    const employers = data.employers.nodes.map(({ id, name, sites }): Place => {
      const points = sites.nodes.flatMap(({ location }) => (location ? [location] : []));
      return { kind: 'employers', id, name, beside: '', shows: item(id, cameraAround(points)) };
    });
    const sites = data.sites.nodes.map(({ id, name, regency, employer, location }): Place => {
      const beside = `${employer.name}, ${regency.name}`;
      const camera = cameraAround(location ? [location] : []);
      return { kind: 'sites', id, name, beside, shows: item(id, camera) };
    });
    return [...found, ...employers, ...sites];
  }, [viewer, regencies, wanted, words, pause, data]);
  if (wanted.length < SHORTEST) return { state: 'idle', places: [] };
  if (words !== wanted || fetching) return { state: 'busy', places };
  return { state: error ? 'failed' : 'found', places };
}

/** Whether each word begins a word of the name, as the server searches names. */
function isNamed(name: string, wanted: string): boolean {
  const parts = name.toLowerCase().split(/\s+/);
  const words = wanted.toLowerCase().split(/\s+/);
  return (
    wanted.length >= SHORTEST && words.every((word) => parts.some((it) => it.startsWith(word)))
  );
}
