interface SortHeadingProps {
  title: string;
  /** How the table is sorted by this column just now; null where it is sorted by another one. */
  sorted: 'ascending' | 'descending' | null;
  className?: string | undefined;
  onSort(): void;
}

/** The heading of a column that sorts its table when it is pressed. */
export function SortHeading({ title, sorted, className, onSort }: SortHeadingProps) {
  const arrow = sorted === null ? '↕' : sorted === 'descending' ? '↓' : '↑';
  return (
    <th scope="col" className={className} aria-sort={sorted ?? 'none'}>
      <button type="button" className="link" onClick={onSort}>
        {title} <span aria-hidden="true">{arrow}</span>
      </button>
    </th>
  );
}
