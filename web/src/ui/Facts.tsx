import type { ReactNode } from 'react';
import './facts.css';

/** One field of a record: what it is called and what it says. */
export type Fact = [label: string, value: ReactNode];

/** The fields of a record as pairs. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
