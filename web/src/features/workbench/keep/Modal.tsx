import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useAnalysisWords } from './analysis-words.ts';
import './keep.css';

interface ModalProps {
  title: string;
  onClose(): void;
  children: ReactNode;
}

/** Something to look through and choose from, in a dialog of its own. */
export function Modal({ title, onClose, children }: ModalProps) {
  const own = useAnalysisWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Closed while it is still in the page, it gives the focus back to whoever opened it.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="keep-modal" aria-labelledby={heading} onCancel={onClose}>
      <div className="keep-modal-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" onClick={onClose}>
          {own.close}
        </button>
      </div>
      <div className="keep-modal-body">{children}</div>
    </dialog>
  );
}
