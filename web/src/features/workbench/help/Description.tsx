import { useWords } from '../../../i18n/words.tsx';
import { GLOSSARY } from './glossary.ts';
import { wordIn } from './relations.ts';
import { saidOf } from './said.ts';

interface DescriptionProps {
  /** Of which type, and which of its fields or values; null for the type itself. */
  type: string;
  field: string | null;
  text: string;
}

/**
 * A description of the schema. It is written in English with an Indonesian word: in Indonesian that word comes first, with
 * what is said of it in Indonesian. Where nothing is, the glossary is asked, and the English stands after it, as such.
 */
export function Description({ type, field, text }: DescriptionProps) {
  const { language } = useWords();
  if (text === '') return null;
  const word = language === 'id' ? wordIn(text) : null;
  const inIndonesian = language === 'id' ? saidOf(type, field) : null;
  if (inIndonesian)
    return (
      <p className="help-description" lang="id">
        {word && word !== 'id' ? (
          <>
            <strong>{word}</strong>:{' '}
          </>
        ) : null}
        <Marked text={inIndonesian} />
      </p>
    );
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
