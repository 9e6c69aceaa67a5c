import { useRef } from 'react';

interface MenuProps {
  label: string;
  items: readonly { key: string; label: string; onChoose(): void }[];
}

/** A button that opens a few further ones. Esc, leaving it and choosing close it. */
export function Menu({ label, items }: MenuProps) {
  const place = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (place.current) place.current.open = false;
  };
  return (
    <details
      ref={place}
      className="menu-button"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !place.current?.open) return;
        event.preventDefault();
        close();
        place.current.querySelector('summary')?.focus();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <summary className="button">{label} ▾</summary>
      <ul className="plain-list card">
        {items.map((item) => (
          <li key={item.key}>
            <button
              type="button"
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              {item.label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
