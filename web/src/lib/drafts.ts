/**
 * What was typed into a dialog that was closed without being sent, by Escape or by leaving the page: it stands there
 * again when the dialog is opened once more. Kept in memory alone, so it lives as long as the page, and goes with the
 * session.
 */
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
interface Kept {
  name: string;
  value: string;
  checked: boolean | null;
  /** As the form began with it: what the form begins with later is newer. */
  isLeft: boolean;
}

const drafts = new Map<string, readonly Kept[]>();

/** A file cannot be put back, a password must not be. */
const NEVER_KEPT = ['file', 'password', 'hidden', 'submit', 'button'];

const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (element): element is Field =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== '' &&
      !NEVER_KEPT.includes(element.type),
  );

const isTicked = (field: Field): field is HTMLInputElement =>
  field.type === 'checkbox' || field.type === 'radio';

const isTyped = (field: Field): boolean =>
  !(field instanceof HTMLSelectElement) && !isTicked(field) && field.value !== field.defaultValue;

/** Whether a field stands as the form began with it; of a list that a script fills, nobody can tell. */
function isLeft(field: Field): boolean {
  if (isTicked(field)) return field.checked === field.defaultChecked;
  if (!(field instanceof HTMLSelectElement)) return field.value === field.defaultValue;
  return [...field.options].find(({ defaultSelected }) => defaultSelected)?.value === field.value;
}

/** Keeps what was typed into a form; forgets what was kept of it where nothing is typed. */
export function keepDraft(key: string, form: HTMLFormElement): void {
  const fields = fieldsOf(form);
  if (!fields.some(isTyped)) {
    dropDraft(key);
    return;
  }
  drafts.set(
    key,
    fields.map((field) => ({
      name: field.name,
      value: field.value,
      checked: isTicked(field) ? field.checked : null,
      isLeft: isLeft(field),
    })),
  );
}

/** Puts back what was typed into a form before, as if it were typed now. */
export function restoreDraft(key: string, form: HTMLFormElement): void {
  const left = [...(drafts.get(key) ?? [])];
  for (const field of fieldsOf(form)) {
    const at = left.findIndex(
      ({ name, value }) => name === field.name && (!isTicked(field) || value === field.value),
    );
    const [kept] = at < 0 ? [] : left.splice(at, 1);
    if (!kept || kept.isLeft) continue;
    if (isTicked(field)) {
      if (field.checked !== kept.checked) field.click();
    } else if (field.value !== kept.value) {
      field.value = kept.value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
}

/** Forgets what was typed into a form: it was sent, or is not wanted. */
export function dropDraft(key: string): void {
  drafts.delete(key);
}

/** Forgets all of it: whoever typed it is signed in no longer. */
export function forgetDrafts(): void {
  drafts.clear();
}
