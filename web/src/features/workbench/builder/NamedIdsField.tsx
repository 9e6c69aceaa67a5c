import { useEffect, useId, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../../graphql/generated/gql.ts';
import { useWorkbenchWords } from '../workbench-words.ts';

const EMPLOYERS = graphql(`
  query EmployersNamed($search: String!) {
    employers(first: 10, filter: { search: $search }) { totalCount nodes { id name } }
  }
`);
const SITES = graphql(`
  query SitesNamed($search: String!) {
    sites(first: 10, filter: { search: $search }) {
      totalCount nodes { id name employer { name } regency { name } }
    }
  }
`);
const NAMES = graphql(`
  query NamesOfIds($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Employer { id name }
      ... on Site { id name employer { name } regency { name } }
    }
  }
`);

/** Records that a condition names by id, by the condition. */
export const NAMED_IDS: Readonly<Record<string, 'employers' | 'sites'>> = {
  employers: 'employers',
  employer: 'employers',
  sites: 'sites',
  site: 'sites',
};

/** Milliseconds without a key, after which a word counts as typed. */
const PAUSE = 300;
const SHORTEST = 2;

interface Found {
  id: string;
  name: string;
  employer?: { name: string } | null;
  regency?: { name: string } | null;
}

/** A site's name alone may be that of many. */
const labelOf = ({ name, employer, regency }: Found): string =>
  [name, employer?.name, regency?.name].filter(Boolean).join(', ');

interface NamedIdsFieldProps {
  label: string;
  of: 'employers' | 'sites';
  values: readonly string[];
  /** Whether there can be several. */
  several: boolean;
  onChange(values: string[]): void;
}

/** Records to choose by name, although the question holds their ids: found through the graph's own search, as one may. */
export function NamedIdsField({ label, of, values, several, onChange }: NamedIdsFieldProps) {
  const { builder: words } = useWorkbenchWords();
  const field = useId();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const pause = search.length < SHORTEST;
  const variables = { search };
  const [employers] = useQuery({
    query: EMPLOYERS,
    variables,
    pause: pause || of !== 'employers',
  });
  const [sites] = useQuery({ query: SITES, variables, pause: pause || of !== 'sites' });
  const [known] = useQuery({
    query: NAMES,
    variables: { ids: [...values] },
    pause: values.length === 0,
  });
  const answer = of === 'employers' ? employers.data?.employers : sites.data?.sites;
  const found: readonly Found[] = answer?.nodes ?? [];
  const left = found.filter(({ id }) => !values.includes(id));
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const nameOf = (id: string): string => {
    const node = known.data?.nodes.find((each) => each && 'id' in each && each.id === id);
    const read = node && 'name' in node ? labelOf(node as Found) : undefined;
    return read ?? names.get(id) ?? id;
  };
  const choose = (one: Found) => {
    setNames(new Map([...names, [one.id, labelOf(one)]]));
    setTyped('');
    onChange(several ? [...values, one.id] : [one.id]);
  };
  const isSearching = !pause && typed.trim() === search && answer !== undefined;
  return (
    <div className="chips named-ids">
      <label className="field" htmlFor={field}>
        <span>{label}</span>
      </label>
      <input
        id={field}
        type="search"
        autoComplete="off"
        placeholder={words.findByName}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          const [first] = left;
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !isSearching || !first)
            return;
          event.preventDefault();
          choose(first);
        }}
      />
      <p role="status" className="hint">
        {isSearching ? words.foundNames(left.length, (answer?.totalCount ?? 0) > found.length) : ''}
      </p>
      {isSearching && left.length > 0 ? (
        <ul className="plain-list named-found" aria-label={words.findByName}>
          {left.map((each) => (
            <li key={each.id}>
              <button type="button" onClick={() => choose(each)}>
                {labelOf(each)}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {values.length > 0 ? (
        <ul className="chip-list">
          {values.map((id) => (
            <li key={id}>
              <button
                type="button"
                className="chip"
                aria-label={words.remove(nameOf(id))}
                onClick={() => onChange(values.filter((each) => each !== id))}
              >
                {nameOf(id)} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
