/** The script of an offline pack: refuses a changed or outdated file, asks for the passphrase, presents. */
import { element } from './draw.ts';
import { openContent, readPage, type Sealed } from './open.ts';
import { present } from './present.ts';
import { WORDS, type Words } from './words.ts';
import './viewer.css';

const root = (): HTMLElement => document.getElementById('pack') ?? document.body;

function say(sentence: string): void {
  const said = element('p', 'refusal', sentence);
  said.setAttribute('role', 'alert');
  root().replaceChildren(said);
}

/** Asks until the passphrase opens it. */
function ask(sealed: Sealed, words: Words): void {
  const form = element('form', 'ask');
  const label = element('label', '', words.passphrase);
  const field = element('input', '');
  field.type = 'password';
  field.autocomplete = 'off';
  field.required = true;
  const button = element('button', '', words.open);
  const said = element('p', 'said');
  said.setAttribute('role', 'alert');
  label.append(field);
  form.append(
    element('strong', 'marking', sealed.header.marking),
    element('p', '', words.intro(sealed.header.untilDay)),
    label,
    button,
    said,
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    said.textContent = words.opening;
    const content = await openContent(sealed, field.value);
    button.disabled = false;
    if (content) {
      present(content, words, root());
      return;
    }
    said.textContent = words.wrong;
    field.select();
  });
  root().replaceChildren(form);
  field.focus();
}

async function start(): Promise<void> {
  const words = WORDS[document.documentElement.lang === 'en' ? 'en' : 'id'];
  if (!globalThis.crypto?.subtle) {
    say(words.noCrypto);
    return;
  }
  const sealed = await readPage(document);
  if (!sealed) say(words.changed);
  else if (Date.now() > Date.parse(sealed.header.until)) say(words.expired(sealed.header.untilDay));
  else ask(sealed, words);
}

// What is read is the whole page, what stands after its end included.
addEventListener('DOMContentLoaded', () => void start());
