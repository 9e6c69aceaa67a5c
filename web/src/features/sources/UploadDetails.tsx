import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';

/** What is only needed where the file itself does not say it, and the rehearsal. */
export function UploadDetails() {
  const { words, language } = useWords();
  const { agencies } = useSession();
  const { sources } = words;
  return (
    <details>
      <summary>{sources.more}</summary>
      <p className="hint">{sources.moreHint}</p>
      <div className="filters">
        <label className="field">
          <span>{sources.agency}</span>
          <select name="agency" defaultValue="">
            <option value="">{sources.fromFile}</option>
            {agencies.map((agency) => (
              <option key={agency.code} value={agency.code}>
                {inLanguage(language, agency.name, agency.nameEn)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{sources.period}</span>
          <input name="period" inputMode="numeric" maxLength={7} autoComplete="off" />
        </label>
      </div>
      <label className="choice">
        <input name="dryRun" type="checkbox" />
        {sources.rehearse}
      </label>
    </details>
  );
}
