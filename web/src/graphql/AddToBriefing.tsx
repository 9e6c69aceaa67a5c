import { useState } from 'react';
import { useWords } from '../i18n/words.tsx';
import { later } from '../ui/later.tsx';
import type { NewSlide } from './new-slide.ts';
import { useSession } from './session.tsx';
import './add-to-briefing.css';

const SentToBriefing = later(() => import('./SentToBriefing.tsx'));

/** Roles that write briefings; the server decides, this spares people from a refusal. */
export const WRITERS: readonly string[] = ['ANALYST', 'CASE_OFFICER', 'PRESENTER'];

/** What was pressed: the slide as it was then, and whether its briefing is to be chosen. */
interface Pressed {
  slide: NewSlide;
  choosing: boolean;
  /** Each press is another one. */
  at: number;
}

interface AddToBriefingProps {
  slide: NewSlide;
  /** Where what is put on the slide is another thing than what is in sight. */
  label?: string | undefined;
  /** The id of what says so in full. */
  describedBy?: string | undefined;
}

/**
 * Puts what is in sight on a slide of the briefing that one was at work on, with one click; beside it, of another. All
 * that this needs beyond its buttons comes when one is pressed.
 */
export function AddToBriefing({ slide, label, describedBy }: AddToBriefingProps) {
  const { words } = useWords();
  const { viewer } = useSession();
  const [pressed, setPressed] = useState<Pressed | null>(null);
  if (!viewer.roles.some((role) => WRITERS.includes(role))) return null;
  const press = (choosing: boolean) => setPressed({ slide, choosing, at: (pressed?.at ?? 0) + 1 });
  return (
    <div className="to-briefing">
      <button type="button" aria-describedby={describedBy} onClick={() => press(false)}>
        {label ?? words.takeaway.toBriefing}
      </button>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={words.takeaway.toOtherBriefing}
        title={words.takeaway.toOtherBriefing}
        onClick={() => press(true)}
      >
        <span aria-hidden="true">▾</span>
      </button>
      {pressed ? (
        <SentToBriefing
          key={pressed.at}
          slide={pressed.slide}
          choosing={pressed.choosing}
          close={() => setPressed(null)}
        />
      ) : null}
    </div>
  );
}
