import { useWords } from './words.tsx';
import './language.css';

const NAMES = { id: 'Bahasa Indonesia', en: 'English' } as const;

/** Indonesian or English, each named in itself. */
export function LanguageSwitch() {
  const { words, language, choose } = useWords();
  return (
    <fieldset className="language">
      <legend className="unseen">{words.app.language}</legend>
      {(['id', 'en'] as const).map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={language === each}
          title={NAMES[each]}
          onClick={() => choose(each)}
        >
          {each.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
