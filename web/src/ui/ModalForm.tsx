import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import './modal-form.css';

interface ModalFormProps {
  title: string;
  submit: string;
  cancel: string;
  /** What stands against what was sent, if anything. */
  problem: string | null;
  busy: boolean;
  onSubmit(values: FormData): void;
  onCancel(): void;
  children: ReactNode;
}

/** A form in a dialog of its own. */
export function ModalForm(props: ModalFormProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  // Closed while it is still in the page, it gives the focus back to whoever opened it.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    props.onSubmit(new FormData(event.currentTarget));
  };
  return (
    <dialog ref={dialog} aria-labelledby={title} onCancel={props.onCancel}>
      <form className="modal-form" onSubmit={submit}>
        <h2 id={title}>{props.title}</h2>
        {props.children}
        {props.problem ? (
          <p className="problem" role="alert">
            {props.problem}
          </p>
        ) : null}
        <div className="button-row">
          <button className="primary" type="submit" disabled={props.busy}>
            {props.submit}
          </button>
          <button type="button" onClick={props.onCancel}>
            {props.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}
