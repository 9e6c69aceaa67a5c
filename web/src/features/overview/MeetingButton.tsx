import { useWords } from '../../i18n/words.tsx';
import type { ChangeView } from '../../lib/use-view-state.ts';

/** Turns the large picture without menu on and off. */
export function MeetingButton({ on, change }: { on: boolean; change: ChangeView }) {
  const { words } = useWords();
  return (
    <button type="button" className="meeting-button" onClick={() => change({ meeting: !on })}>
      {on ? words.meeting.end : words.meeting.start}
    </button>
  );
}
