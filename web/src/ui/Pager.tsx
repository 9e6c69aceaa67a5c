import { Link } from 'wouter';
import './pager.css';

interface PagerProps {
  label: string;
  previous: { label: string; href: string } | null;
  next: { label: string; href: string } | null;
}

/** Links to the pages before and after. Where there is none, nothing is offered. */
export function Pager({ label, previous, next }: PagerProps) {
  if (!previous && !next) return null;
  return (
    <nav className="pager" aria-label={label}>
      {previous ? (
        <Link className="button" href={previous.href}>
          ← {previous.label}
        </Link>
      ) : null}
      {next ? (
        <Link className="button" href={next.href}>
          {next.label} →
        </Link>
      ) : null}
    </nav>
  );
}
