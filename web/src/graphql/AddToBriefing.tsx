import { useState } from 'react';
import { useWords } from '../i18n/words.tsx';
import { later } from '../ui/later.tsx';
import type { NewSlide } from './new-slide.ts';
import { useSession } from './session.tsx';

const Dialog = later(() => import('./AddToBriefingDialog.tsx'));

/** Roles that write briefings; the server decides, this spares people from a refusal. */
export const WRITERS: readonly string[] = ['ANALYST', 'CASE_OFFICER', 'PRESENTER'];

/** A button that puts what is in sight on a slide. All that it needs beyond itself comes when it is pressed. */
export function AddToBriefing({ slide }: { slide: NewSlide }) {
  const { words } = useWords();
  const { viewer } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (!viewer.roles.some((role) => WRITERS.includes(role))) return null;
  return (
    <>
      <button type="button" className="to-briefing" onClick={() => setOpen(true)}>
        {words.takeaway.toBriefing}
      </button>
      {isOpen ? <Dialog slide={slide} close={() => setOpen(false)} /> : null}
    </>
  );
}
