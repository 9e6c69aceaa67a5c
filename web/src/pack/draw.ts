/** Draws one page: each box where the server laid it, in inches of a paper that fills the window. */
import type { Page, Place, SvgBox, TableBox, TextBox } from './content.ts';

type Made = HTMLElement | SVGElement;

/** An element with its words. Nothing of a pack is ever read as markup, but drawings, which the server made. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

const inches = (value: number): string => `calc(${value} * var(--inch))`;
const points = (value: number): string => inches(value / 72);

function put(made: Made, { x, y, w, h }: Place): Made {
  made.style.left = inches(x);
  made.style.top = inches(y);
  made.style.width = inches(w);
  made.style.height = inches(h);
  return made;
}

/** The slide, to be put on the stage. */
export function drawPage({ boxes, title }: Page): HTMLElement {
  const slide = element('article', 'slide');
  slide.setAttribute('aria-label', title);
  // The title first, as it is read; the place of a box does not depend on its order.
  const first = boxes.filter((box) => box.kind === 'TEXT' && box.role === 'TITLE');
  for (const box of [...first, ...boxes.filter((other) => !first.includes(other))]) {
    switch (box.kind) {
      case 'TEXT':
        slide.append(text(box));
        break;
      case 'TABLE':
        slide.append(table(box));
        break;
      case 'SVG':
        slide.append(drawing(box));
        break;
      case 'PICTURE': {
        const picture = element('img', 'box picture');
        picture.src = box.source;
        picture.alt = box.alternative;
        slide.append(put(picture, box));
      }
    }
  }
  return slide;
}

function text(box: TextBox): Made {
  const made = element(box.role === 'TITLE' ? 'h1' : 'div', `box text ${box.role.toLowerCase()}`);
  for (const paragraph of box.paragraphs) {
    made.append(element(box.role === 'TITLE' ? 'span' : 'p', '', paragraph));
  }
  made.style.fontSize = points(box.size);
  made.style.color = box.color;
  made.style.textAlign = box.align;
  if (box.bold) made.classList.add('bold');
  return put(made, box);
}

function table(box: TableBox): Made {
  const made = element('table', 'box table');
  made.style.fontSize = points(box.size);
  const row = (
    cells: { text: string; isNumber: boolean; absence?: string | null }[],
    name: 'th' | 'td',
    height: number,
  ) => {
    const line = element('tr', '');
    line.style.height = inches(height);
    for (const [column, { text: words, isNumber, absence }] of cells.entries()) {
      const cell = element(name, isNumber ? 'number' : '', words);
      if (name === 'th') cell.setAttribute('scope', 'col');
      if (absence) cell.classList.add(absence === 'NOT_REPORTED' ? 'unreported' : 'withheld');
      cell.style.width = inches(box.widths[column] ?? 1);
      line.append(cell);
    }
    return line;
  };
  const head = element('thead', '');
  head.append(row(box.head, 'th', box.headHeight));
  const body = element('tbody', '');
  for (const { cells, isTotal, height } of box.rows) {
    const line = row(cells, 'td', height);
    if (isTotal) line.className = 'total';
    body.append(line);
  }
  made.append(head, body);
  return put(made, box);
}

function drawing(box: SvgBox): Made {
  const made = element('div', 'box drawing');
  const parsed = new DOMParser().parseFromString(box.svg, 'image/svg+xml');
  made.append(document.importNode(parsed.documentElement, true));
  if (box.alternative === '') made.setAttribute('aria-hidden', 'true');
  else {
    made.setAttribute('role', 'img');
    made.setAttribute('aria-label', box.alternative);
  }
  return put(made, box);
}
