import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import { inRegency } from '../../graphql/regency-filter.ts';
import { useReportWords } from '../../i18n/report-words.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatNumber } from '../../lib/format.ts';

const SITES = graphql(`
  query ReportSites($words: String!, $regencies: [RegencyCodeInput!]) {
    sites(first: 6, filter: { search: $words, regencies: $regencies }) {
      nodes { id name employer { name } regency { name } }
    }
  }
`);

const QUIET_MILLISECONDS = 250;
const SHORTEST = 2;

interface SiteSearchProps {
  regency: string | null;
  onChoose(site: { id: string; name: string }): void;
}

/** Sites of the regency that the hub knows, by words of their names; for roles that may read them. */
export function SiteSearch({ regency, onChoose }: SiteSearchProps) {
  const { site } = useReportWords();
  const { language } = useWords();
  const [text, setText] = useState('');
  const words = useSettled(text.trim());
  const pause = words.length < SHORTEST;
  const [{ data, fetching, error }] = useQuery({
    query: SITES,
    variables: { words, regencies: inRegency(regency ?? undefined) },
    pause,
    requestPolicy: 'cache-first',
  });
  const found = pause || error ? [] : (data?.sites.nodes ?? []);
  const said = () => {
    if (pause) return '';
    if (error) return site.unreachable;
    if (fetching) return site.searching;
    return found.length > 0 ? site.found(formatNumber(found.length, language)) : site.none;
  };
  return (
    <div className="site-search">
      <label className="field">
        <span>{site.search}</span>
        <input
          type="search"
          value={text}
          maxLength={100}
          autoComplete="off"
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <p className="hint" role="status">
        {said()}
      </p>
      {found.length > 0 ? (
        <ul className="plain-list">
          {found.map(({ id, name, employer, regency: lies }) => (
            <li key={id}>
              <button type="button" onClick={() => onChoose({ id, name })}>
                <strong>{name}</strong>
                <small>
                  {employer.name}, {lies.name}
                </small>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
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
