import { useState } from 'react';
import { formatNumber } from '../../../lib/format.ts';
import { Slices } from '../../../lib/slices.ts';
import type { PaneProps } from './pane.ts';
import type { Speech } from './value-text.ts';

/** Items of a list that are drawn at once; the rest waits for a hand. */
const AT_ONCE = 100;
const OPEN_TO = 2;

/** The answer as it came, folded: a list of any length is as light as the part of it that is open. */
export default function JsonPane({ answer, speech }: PaneProps) {
  const { own } = speech;
  const [said, setSaid] = useState('');
  const copy = async () => {
    setSaid(own.preparing);
    const text = await asJson(answer.data);
    await navigator.clipboard.writeText(text).then(
      () => setSaid(own.jsonCopied),
      () => setSaid(own.copyFailed),
    );
  };
  return (
    <div className="answer-pane">
      <div className="answer-tools">
        <button type="button" onClick={() => void copy()}>
          {own.jsonCopy}
        </button>
        <p role="status" className="hint">
          {said}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
      <section className="json" aria-label={own.jsonLabel} tabIndex={0}>
        <Node name="data" value={answer.data} depth={0} speech={speech} />
        {answer.errors.length > 0 ? (
          <Node name="errors" value={answer.errors} depth={0} speech={speech} />
        ) : null}
      </section>
    </div>
  );
}

interface NodeProps {
  name: string;
  value: unknown;
  depth: number;
  speech: Speech;
}

function Node({ name, value, depth, speech }: NodeProps) {
  if (typeof value !== 'object' || value === null) {
    return (
      <p className="json-line">
        <span className="json-name">{name}</span>: <code>{JSON.stringify(value)}</code>
      </p>
    );
  }
  return <Fold name={name} value={value} depth={depth} speech={speech} />;
}

function Fold({ name, value, depth, speech }: NodeProps & { value: object }) {
  const { own, language } = speech;
  const list = Array.isArray(value);
  const count = list ? value.length : Object.keys(value).length;
  const [open, setOpen] = useState(depth < OPEN_TO && count <= AT_ONCE);
  const [shown, setShown] = useState(AT_ONCE);
  const number = (of: number) => formatNumber(of, language);
  const items: [string, unknown][] = open
    ? list
      ? value.slice(0, shown).map((each: unknown, index) => [String(index), each])
      : Object.entries(value).slice(0, shown)
    : [];
  return (
    <div className="json-fold">
      <button
        type="button"
        className="link"
        aria-expanded={open}
        aria-label={`${own.jsonOpen(name)}, ${list ? own.jsonItems(number(count)) : own.jsonFields(number(count))}`}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">{open ? '▾' : '▸'}</span> <span className="json-name">{name}</span>{' '}
        <span className="hint">
          {list ? own.jsonItems(number(count)) : own.jsonFields(number(count))}
        </span>
      </button>
      {open ? (
        <div className="json-inside">
          {items.map(([key, each]) => (
            <Node key={key} name={key} value={each} depth={depth + 1} speech={speech} />
          ))}
          {count > shown ? (
            <button type="button" className="link" onClick={() => setShown(shown + AT_ONCE)}>
              {own.jsonMore(number(Math.min(AT_ONCE, count - shown)))}
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

/** As text, long lists in portions: all of it at once would hold the page up. */
async function asJson(data: Record<string, unknown> | null): Promise<string> {
  const slices = new Slices();
  const write = async (value: unknown, indent: string): Promise<string> => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const inner = `${indent}  `;
    const list = Array.isArray(value);
    // A record is small; what is long are the lists above it.
    if (!list && indent.length > 4) return JSON.stringify(value);
    const parts: string[] = [];
    for (const [key, each] of Object.entries(value)) {
      const text = await written(each, inner);
      parts.push(list ? `${inner}${text}` : `${inner}${JSON.stringify(key)}: ${text}`);
      await slices.restIfDue();
    }
    return list ? `[\n${parts.join(',\n')}\n${indent}]` : `{\n${parts.join(',\n')}\n${indent}}`;
  };
  const written = (value: unknown, indent: string): Promise<string> | string =>
    typeof value === 'object' && value !== null && (Array.isArray(value) || indent.length <= 4)
      ? write(value, indent)
      : JSON.stringify(value);
  return write(data, '');
}
