import { useWords } from '../../../i18n/words.tsx';
import { GLOSSARY } from './glossary.ts';
import { wordIn } from './relations.ts';

/**
 * A description of the schema. It is written in English with an Indonesian word: in Indonesian that word comes first, with
 * what the glossary says of it, and the English after it, as such.
 */
export function Description({ text }: { text: string }) {
  const { language } = useWords();
  if (text === '') return null;
  const word = language === 'id' ? wordIn(text) : null;
  const said = word && GLOSSARY.find(({ id }) => id.toLowerCase() === word.toLowerCase())?.says.id;
  return (
    <p className="help-description">
      {word ? (
        <>
          <strong>{word}</strong>
          {said ? `: ${said}` : null}{' '}
        </>
      ) : null}
      <span lang="en" className={word ? 'hint' : undefined}>
        <Marked text={word ? text.replace(` (*${word}*)`, '') : text} />
      </span>
    </p>
  );
}

/** A text with what the schema marks in it: Indonesian words, and names for programs. */
function Marked({ text }: { text: string }) {
  return text
    .split(/(\*[^*]+\*|`[^`]+`)/)
    .map((part, index) => ({ part, key: `${index} ${part}` }))
    .map(({ part, key }) => {
      if (part.startsWith('*'))
        return (
          <em key={key} lang="id">
            {part.slice(1, -1)}
          </em>
        );
      return part.startsWith('`') ? <code key={key}>{part.slice(1, -1)}</code> : part;
    });
}
