import { useState } from 'react';
import { useReportWords } from '../../i18n/report-words.ts';
import { FieldProblem } from '../../ui/FieldProblem.tsx';
import { LONGEST } from './answers.ts';
import { ChoiceCards } from './ChoiceCards.tsx';
import type { QuestionProps } from './questions.tsx';
import { SiteSearch } from './SiteSearch.tsx';
import { StepFrame } from './StepFrame.tsx';

/** About a metre: more would only say how the device guesses. */
const DECIMALS = 5;
const LOCATE: PositionOptions = { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 };

/** Whether it happened at a place of work; only then which, and its point. */
export function SiteQuestion({ answers, reference, change }: QuestionProps) {
  const words = useReportWords();
  const { site } = words;
  const { isWorkSite } = answers;
  return (
    <StepFrame question="lokasi-kerja" reference={reference} title={site.title} hint={site.hint}>
      <ChoiceCards
        legend={site.title}
        name="work-site"
        value={isWorkSite === null ? null : isWorkSite ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: site.yes },
          { value: 'no', label: site.no, note: site.noPoint },
        ]}
        onChange={(value) => change({ isWorkSite: value === 'yes' })}
      />
      {isWorkSite ? (
        <>
          {answers.site ? (
            <div className="card">
              <p>
                <span className="hint">{site.chosen}</span>
                <br />
                <strong>{answers.site.name}</strong>
              </p>
              <button type="button" onClick={() => change({ site: null })}>
                {site.other}
              </button>
            </div>
          ) : (
            <>
              {reference.isOfficer ? (
                <SiteSearch
                  regency={answers.regency}
                  onChoose={(chosen) => change({ site: chosen, siteName: '' })}
                />
              ) : null}
              <label className="field">
                <span>{site.name}</span>
                <input
                  name="siteName"
                  value={answers.siteName}
                  maxLength={LONGEST.siteName}
                  autoComplete="off"
                  aria-describedby="site-hint"
                  onChange={({ target }) => change({ siteName: target.value })}
                />
                <FieldProblem name="siteName" />
              </label>
              <p className="hint" id="site-hint">
                {site.nameHint}
              </p>
            </>
          )}
          <Point answers={answers} reference={reference} change={change} />
        </>
      ) : null}
    </StepFrame>
  );
}

/** The site's point: where the device is, or typed; never asked for anything else. */
function Point({ answers, change }: QuestionProps) {
  const { site, optional } = useReportWords();
  const [located, setLocated] = useState<'busy' | 'failed' | null>(null);
  const locate = () => {
    if (!('geolocation' in navigator)) return setLocated('failed');
    setLocated('busy');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setLocated(null);
        change({
          latitude: coords.latitude.toFixed(DECIMALS),
          longitude: coords.longitude.toFixed(DECIMALS),
        });
      },
      () => setLocated('failed'),
      LOCATE,
    );
  };
  return (
    <fieldset className="report-point">
      <legend>
        {site.point} ({optional})
      </legend>
      <p className="hint">{site.pointHint}</p>
      <button type="button" onClick={locate} disabled={located === 'busy'}>
        {located === 'busy' ? site.locating : site.here}
      </button>
      {located === 'failed' ? (
        <p className="problem" role="alert">
          {site.notLocated}
        </p>
      ) : null}
      <div className="report-degrees">
        {(['latitude', 'longitude'] as const).map((field) => (
          <label key={field} className="field">
            <span>{site[field]}</span>
            <input
              value={answers[field]}
              inputMode="text"
              maxLength={12}
              autoComplete="off"
              onChange={({ target }) => change({ [field]: target.value })}
            />
          </label>
        ))}
      </div>
      {answers.latitude || answers.longitude ? (
        <button
          type="button"
          className="link"
          onClick={() => change({ latitude: '', longitude: '' })}
        >
          {site.clear}
        </button>
      ) : null}
    </fieldset>
  );
}
