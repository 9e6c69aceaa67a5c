/** Presents an opened pack: one slide at a time, moved by keys, a clicker or buttons. */
import type { Content, Page } from './content.ts';
import { drawPage, element } from './draw.ts';
import type { Words } from './words.ts';

const PAPER = { w: 40 / 3, h: 7.5 };

/** Fills the page with the presentation. */
export function present(
  { pages, regencies, title }: Content,
  words: Words,
  root: HTMLElement,
): void {
  document.title = title;
  const stage = element('section', 'stage');
  const bar = element('nav', 'bar');
  const notes = element('aside', 'notes');
  const blank = element('div', 'blank');
  const count = element('output', 'count');
  notes.hidden = true;
  blank.hidden = true;
  root.replaceChildren(stage, bar, notes, blank);
  // What stands behind a picture is gone to on purpose, never passed on the way.
  const front = pages.filter((page) => !page.isBehind);
  let now = pages[0];

  function show(page: Page | undefined): void {
    if (!page) return;
    now = page;
    stage.replaceChildren(drawPage(page));
    const number = front.indexOf(frontOf(page)) + 1;
    count.textContent = words.slide(number, front.length);
    const said = [element('h2', '', words.notes), element('p', '', page.notes || words.noNotes)];
    notes.replaceChildren(...said);
    fit();
  }

  const at = (page: Page | undefined): number => (page ? pages.indexOf(page) : -1);
  const frontOf = (page: Page): Page =>
    pages.slice(0, at(page) + 1).findLast((other) => !other.isBehind) ?? page;
  const step = (by: number): void => show(now && front[front.indexOf(frontOf(now)) + by]);
  const behind = (by: number): void => {
    const page = pages[at(now) + by];
    if (page && (page.isBehind || by < 0)) show(page);
  };

  function fit(): void {
    const room = { w: root.clientWidth, h: root.clientHeight - bar.offsetHeight };
    const high = notes.hidden ? room.h : room.h - notes.offsetHeight;
    const inch = Math.min(room.w / PAPER.w, high / PAPER.h);
    root.style.setProperty('--inch', `${inch}px`);
  }

  const dialog = (label: string, inside: HTMLElement): void => {
    const box = element('dialog', 'panel');
    box.setAttribute('aria-label', label);
    const close = element('button', '', words.close);
    close.type = 'button';
    close.addEventListener('click', () => box.close());
    box.append(element('h2', '', label), inside, close);
    box.addEventListener('close', () => box.remove());
    root.append(box);
    box.showModal();
  };
  /** A button that shows a page and puts its panel away. */
  const link = (page: Page, label: string): HTMLElement => {
    const button = element('button', 'link', label);
    button.type = 'button';
    button.addEventListener('click', () => {
      button.closest('dialog')?.close();
      show(page);
    });
    return button;
  };

  const list = (): void => {
    const all = element('ol', 'list');
    let section = '';
    for (const page of front) {
      const item = element('li', '');
      if (page.section !== section) item.append(element('strong', '', page.section));
      section = page.section;
      item.append(link(page, page.title));
      all.append(item);
    }
    dialog(words.list, all);
  };

  const jump = (): void => {
    const box = element('div', '');
    const choice = element('select', '');
    choice.setAttribute('aria-label', words.jump);
    choice.append(new Option(words.choose, ''));
    for (const { code, name } of regencies) choice.append(new Option(name, code));
    const found = element('ul', 'found');
    choice.addEventListener('change', () => {
      const regency = regencies.find(({ code }) => code === choice.value);
      const lines = regency ? linesAbout(regency) : [];
      found.replaceChildren(
        ...(lines.length > 0 ? lines : [element('li', '', regency ? words.nowhere : '')]),
      );
    });
    box.append(choice, found);
    dialog(words.jump, box);
  };
  const linesAbout = ({ code, name }: { code: string; name: string }): HTMLElement[] =>
    pages.flatMap((page) => {
      const rows = page.boxes.flatMap((box) =>
        box.kind === 'TABLE'
          ? box.rows
              .filter(({ cells }) => cells[0]?.text === name)
              .map(({ cells }) =>
                cells
                  .slice(1)
                  .map((cell, column) => `${box.head[column + 1]?.text}: ${cell.text}`)
                  .join('; '),
              )
          : [],
      );
      if (rows.length === 0 && !page.regencies.includes(code)) return [];
      const item = element('li', '');
      item.append(link(page, page.title), element('p', '', rows.join(' | ')));
      return [item];
    });

  const toggle = (what: HTMLElement): void => {
    what.hidden = !what.hidden;
    fit();
  };
  const fullScreen = (): void => {
    // A browser may refuse, as in a frame; the slide is there all the same.
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    done.catch(() => {});
  };
  const keys = new Map([
    ['ArrowRight', () => step(1)],
    ['ArrowLeft', () => step(-1)],
    ['PageDown', () => step(1)],
    ['PageUp', () => step(-1)],
    [' ', () => step(1)],
    ['Home', () => show(front[0])],
    ['End', () => show(front.at(-1))],
    ['ArrowDown', () => behind(1)],
    ['ArrowUp', () => behind(-1)],
    ['b', () => toggle(blank)],
    ['.', () => toggle(blank)],
    ['n', () => toggle(notes)],
    ['l', list],
    ['r', jump],
    ['f', fullScreen],
  ]);
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || root.querySelector('dialog[open]'))
      return;
    const isButton = event.target instanceof HTMLButtonElement;
    if (isButton && (event.key === ' ' || event.key === 'Enter')) return;
    const act = keys.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    if (!act) return;
    event.preventDefault();
    act();
  });
  const button = (label: string, act: () => void): HTMLElement => {
    const made = element('button', '', label);
    made.type = 'button';
    made.addEventListener('click', act);
    return made;
  };
  bar.title = words.keys;
  bar.append(
    button(`← ${words.previous}`, () => step(-1)),
    count,
    button(`${words.next} →`, () => step(1)),
    button(`${words.behind} ↓`, () => behind(1)),
    button(words.list, list),
    button(words.jump, jump),
    button(words.notes, () => toggle(notes)),
  );
  blank.addEventListener('click', () => toggle(blank));
  addEventListener('resize', fit);
  show(pages[0]);
}
