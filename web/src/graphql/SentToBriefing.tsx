import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { Link } from 'wouter';
import { enBriefings } from '../i18n/en-briefings.ts';
import { enToBriefing } from '../i18n/en-to-briefing.ts';
import { idBriefings } from '../i18n/id-briefings.ts';
import { idToBriefing, type ToBriefingWords } from '../i18n/id-to-briefing.ts';
import { useWords } from '../i18n/words.tsx';
import { formatDay } from '../lib/format.ts';
import { today } from '../lib/province-day.ts';
import { recordPath } from '../lib/record-path.ts';
import { BriefingChoices } from './BriefingChoices.tsx';
import type { NewSlide } from './new-slide.ts';
import { useSlideTitle } from './slide-title.ts';
import { type Choice, choicesFor, NotDone, type Sent, sendTo, takeBack } from './to-briefing.ts';
import './sent-to-briefing.css';

interface SentToBriefingProps {
  slide: NewSlide;
  /** Whether its briefing is to be chosen; else it goes where one was at work last. */
  choosing: boolean;
  close(): void;
}

type Standing =
  | { is: 'adding' }
  | { is: 'sent'; sent: Sent }
  | { is: 'taken-back'; title: string }
  | { is: 'failed'; why: string };

/**
 * Sends a slide on its way and says where it went, with the way back. What it says stays until it is closed, and stands
 * behind its button in the order of the keyboard, above all else on the screen.
 */
export default function SentToBriefing({ slide, choosing, close }: SentToBriefingProps) {
  const { language } = useWords();
  const own = language === 'id' ? idToBriefing : enToBriefing;
  const { failed } = language === 'id' ? idBriefings : enBriefings;
  const client = useClient();
  const titles = {
    slide: useSlideTitle(slide),
    briefing: own.newTitle(formatDay(today(), language)),
  };
  const [standing, setStanding] = useState<Standing>({ is: 'adding' });
  const [isChoosing, setChoosing] = useState(choosing);
  const [isBusy, setBusy] = useState(false);

  const doing = async (work: () => Promise<Standing>) => {
    setBusy(true);
    try {
      setStanding(await work());
    } catch (error) {
      if (!(error instanceof NotDone)) throw error;
      setStanding({ is: 'failed', why: error.sentence?.[language] ?? failed });
    }
    setBusy(false);
  };
  const send = (choice: Choice | null) =>
    doing(async () => {
      const earlier = standing.is === 'sent' ? standing.sent : null;
      // This first: a slide on two briefings would be noticed by nobody.
      if (earlier) await takeBack(client, earlier);
      return { is: 'sent', sent: await sendTo(client, choice, slide, titles) };
    });
  const begun = useRef(choosing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is sent once, as it was when the button was pressed
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void doing(async () => {
      const last = (await choicesFor(client)).find(({ workedOnAt }) => workedOnAt);
      return { is: 'sent', sent: await sendTo(client, last ?? null, slide, titles) };
    });
  }, []);

  if (isChoosing) {
    return (
      <BriefingChoices
        without={standing.is === 'sent' ? standing.sent.briefing : null}
        onChoose={(choice) => {
          setChoosing(false);
          void send(choice);
        }}
        onCancel={() => (standing.is === 'adding' ? close() : setChoosing(false))}
      />
    );
  }
  return (
    <Message close={close} closeLabel={own.close} isBusy={isBusy}>
      {/* One and the same element all the way, so that each change is read aloud. */}
      <p role="status">{saidOf(standing, own)}</p>
      {standing.is === 'failed' ? <p role="alert">{standing.why}</p> : null}
      {standing.is === 'sent' ? (
        <>
          <Link
            href={`${recordPath('/paparan', standing.sent.briefing)}?slide=${standing.sent.place}`}
          >
            {own.open}
          </Link>
          <button type="button" className="link" onClick={() => setChoosing(true)}>
            {own.other}
          </button>
          <button
            type="button"
            className="link"
            onClick={() => {
              const { sent } = standing;
              void doing(async () => {
                await takeBack(client, sent);
                return { is: 'taken-back', title: sent.title };
              });
            }}
          >
            {own.takeBack}
          </button>
        </>
      ) : null}
    </Message>
  );
}

function saidOf(standing: Standing, own: ToBriefingWords): string {
  if (standing.is === 'adding') return own.adding;
  if (standing.is === 'taken-back') return own.takenBack(standing.title);
  if (standing.is === 'failed') return '';
  const { title, isNew } = standing.sent;
  return isNew ? own.addedToNew(title) : own.added(title);
}

interface MessageProps {
  isBusy: boolean;
  closeLabel: string;
  close(): void;
  children: React.ReactNode;
}

/** A line above everything, at the lower edge of the screen. */
function Message({ isBusy, closeLabel, close, children }: MessageProps) {
  const place = useRef<HTMLDivElement>(null);
  // Among what lies on top: no edge of a panel cuts it off.
  useLayoutEffect(() => place.current?.showPopover?.(), []);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    place.current?.closest('.to-briefing')?.querySelector('button')?.focus();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from any of its buttons
    <div
      ref={place}
      popover="manual"
      className="sent-to-briefing"
      aria-busy={isBusy}
      onKeyDown={onKeyDown}
    >
      {children}
      <button type="button" className="link" onClick={close}>
        {closeLabel}
      </button>
    </div>
  );
}
