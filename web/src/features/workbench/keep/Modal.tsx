import { type ReactNode, useId } from 'react';
import { useModalDialog } from '../../../ui/use-modal-dialog.ts';
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
  const dialog = useModalDialog();
  const heading = useId();
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
