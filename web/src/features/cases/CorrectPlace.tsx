import { useState } from 'react';
import type { CaseNextFragment } from '../../graphql/generated/graphql.ts';
import { FieldProblem } from '../../ui/FieldProblem.tsx';
import { useCaseWords } from './case-words.ts';
import { LONGEST_OF_PLACE } from './corrected-place.ts';

/** The place of a case as it stands, to be corrected. A site that the hub knows stays unless it is taken out. */
export function CorrectPlace({ place }: { place: CaseNextFragment['place'] }) {
  const own = useCaseWords();
  const [site, setSite] = useState(place?.site ?? null);
  const text = (name: keyof typeof LONGEST_OF_PLACE, label: string) => (
    <label className="field">
      <span>{label}</span>
      <input
        name={name}
        defaultValue={place?.[name] ?? ''}
        maxLength={LONGEST_OF_PLACE[name]}
        autoComplete="off"
      />
      <FieldProblem name={name} />
    </label>
  );
  return (
    <fieldset className="plain case-correct case-correct-place">
      <legend>{own.place}</legend>
      {text('district', own.district)}
      {text('village', own.village)}
      {text('description', own.placeWords)}
      {site ? (
        <p className="case-correct-wide">
          <input type="hidden" name="site" value={site.id} />
          {own.site}: <strong>{site.name}</strong>{' '}
          <button type="button" className="link" onClick={() => setSite(null)}>
            {own.otherSite}
          </button>
        </p>
      ) : (
        text('siteName', own.site)
      )}
      {(['latitude', 'longitude'] as const).map((name) => (
        <label key={name} className="field">
          <span>{own[name]}</span>
          <input
            name={name}
            defaultValue={place?.location?.[name] ?? ''}
            maxLength={24}
            autoComplete="off"
          />
          <FieldProblem name={name} />
        </label>
      ))}
      <p className="hint case-correct-wide">{own.pointHint}</p>
    </fieldset>
  );
}
