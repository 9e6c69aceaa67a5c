import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { enBriefings } from '../i18n/en-briefings.ts';
import { enToBriefing } from '../i18n/en-to-briefing.ts';
import { idBriefings } from '../i18n/id-briefings.ts';
import { idToBriefing } from '../i18n/id-to-briefing.ts';
import { useWords } from '../i18n/words.tsx';
import { formatDay } from '../lib/format.ts';
import { type Choice, choicesFor } from './to-briefing.ts';

interface BriefingChoicesProps {
  /** The briefing that is chosen already. */
  without: string | null;
  /** Null is a new one. */
  onChoose(choice: Choice | null): void;
  onCancel(): void;
}

/** Lists the briefings that can be changed, the one that one was at work on first; the one that is pressed has the slide. */
export function BriefingChoices({ without, onChoose, onCancel }: BriefingChoicesProps) {
  const { words, language } = useWords();
  const { add, noDay } = language === 'id' ? idBriefings : enBriefings;
  const own = language === 'id' ? idToBriefing : enToBriefing;
  const client = useClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [choices, setChoices] = useState<readonly Choice[] | 'failed' | null>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    let isOpen = true;
    choicesFor(client).then(
      (found) => isOpen && setChoices(found.filter(({ id }) => id !== without)),
      () => isOpen && setChoices('failed'),
    );
    return () => {
      isOpen = false;
    };
  }, [client, without]);
  return (
    <dialog ref={dialog} aria-labelledby={title} onCancel={onCancel}>
      <h2 id={title}>{add.title}</h2>
      {choices === null ? <p role="status">{add.loading}</p> : null}
      {choices === 'failed' ? <p role="alert">{words.states.offlineHint}</p> : null}
      {Array.isArray(choices) ? (
        <>
          <p className="hint">{choices.length > 0 ? own.which : add.none}</p>
          <ul className="plain-list briefings-to-add-to">
            {choices.map((each) => (
              <li key={each.id}>
                <button type="button" onClick={() => onChoose(each)}>
                  {each.title}
                  <span className="hint">
                    {each.meetingOn ? formatDay(each.meetingOn, language) : noDay}
                  </span>
                </button>
              </li>
            ))}
            <li>
              <button type="button" onClick={() => onChoose(null)}>
                {own.makeNew}
              </button>
            </li>
          </ul>
        </>
      ) : null}
      <div className="button-row">
        <button type="button" onClick={onCancel}>
          {add.close}
        </button>
      </div>
    </dialog>
  );
}
