import { type ReactNode, useId, useRef, useState } from 'react';
import './about-dialog.css';

interface AboutDialogProps {
  /** What the button is called; its face is a small letter. */
  open: string;
  title: string;
  close: string;
  children(): ReactNode;
}

/** A small button that explains what it stands beside, in a dialog: keyboard, Esc and focus are the browser's own. */
export function AboutDialog({ open, title, close, children }: AboutDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown, setShown] = useState(false);
  const heading = useId();
  return (
    <>
      <button
        type="button"
        className="about-button"
        aria-label={open}
        aria-haspopup="dialog"
        onClick={() => {
          setShown(true);
          dialog.current?.showModal();
        }}
      >
        <span aria-hidden="true">i</span>
      </button>
      <dialog ref={dialog} aria-labelledby={heading} onClose={() => setShown(false)}>
        <div className="about">
          <h2 id={heading}>{title}</h2>
          {shown ? children() : null}
          <button type="button" onClick={() => dialog.current?.close()}>
            {close}
          </button>
        </div>
      </dialog>
    </>
  );
}
