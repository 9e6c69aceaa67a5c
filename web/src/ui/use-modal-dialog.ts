import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * A dialog that is open for as long as it stands in the page. Closed while it is still there, it gives the focus back to
 * whoever opened it.
 */
export function useModalDialog(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return dialog;
}
