/**
 * What is kept of an answer, so that a later one can be compared with it: of rows how many, and for each a keyed digest of
 * its id and one of its content; of published figures the figures. It is sealed and told to nobody who did not see the
 * answer or could not have. No value of a row is kept, so an erasure has nothing to reach here. See
 * docs/decisions/analyses.md.
 */
import { may, type Viewer } from '../../access/viewer.ts';
import type { Context } from '../../graphql/context.ts';
import { type Part, type Row, takeRows, totalOf } from './answer-shape.ts';
import type { Untold } from './citation-problems.ts';

/** Beyond so many rows in one answer no digests are kept, and the numbers of rows alone are compared. */
export const MOST_ROWS = 1000;
/** So many cells that became others are listed. */
const MOST_CELLS = 100;
/** 96 bits: two of a thousand rows are not taken for one another. */
const DIGEST_LENGTH = 16;

export interface Cell {
  value: number | null;
  absence: string | null;
}

/** A figure with what its row says of itself beside it; null for a total. */
interface Figure {
  of: unknown;
  cell: Cell;
}

interface RowsTrace {
  kind: 'ROWS';
  key: string;
  total: number | null;
  count: number;
  /** Id and content of each row; null beyond the bound. */
  digests: [id: string, content: string][] | null;
}
interface FiguresTrace {
  kind: 'FIGURES';
  key: string;
  figures: Figure[];
}
export interface Traces {
  /** What narrows the citer's rights beside what the audience says. */
  scopes: string[] | null;
  exact: boolean;
  /** From how many on a count of persons was told. */
  threshold: number;
  parts: (RowsTrace | FiguresTrace)[];
}

/** The rights that an answer depends on beside the audience: those of the token that asks. */
const rightsOf = (viewer: Viewer): Pick<Traces, 'scopes' | 'exact'> => ({
  scopes: viewer.scopes && [...viewer.scopes].sort(),
  exact: may(viewer, 'people.read'),
});

/** Takes what is kept out of an answer, and the ids that were asked for beside it off the answer. */
export function tracesOf(
  { database: { sealing }, viewer, disclosureThreshold }: Context,
  citation: string,
  parts: readonly Part[],
  data: Record<string, unknown>,
): Traces {
  const rights = rightsOf(viewer);
  const taken = parts.flatMap((part) =>
    part.kind === 'ROWS' && data[part.key] != null ? [{ part, rows: takeRows(data, part) }] : [],
  );
  const isWithin = taken.reduce((sum, { rows }) => sum + rows.length, 0) <= MOST_ROWS;
  const mark = (kind: string, value: unknown) =>
    sealing.mark(JSON.stringify([kind, citation, value])).slice(0, DIGEST_LENGTH);
  const digestsOf = (rows: readonly Row[]): RowsTrace['digests'] =>
    rows.map(({ id, content }) => [id && mark('cited row', id), mark('cited content', content)]);
  return {
    ...rights,
    threshold: disclosureThreshold,
    parts: parts.flatMap((part): Traces['parts'] => {
      const found = taken.find((each) => each.part === part);
      if (found) {
        const { rows } = found;
        return [
          {
            kind: 'ROWS',
            key: part.key,
            total: totalOf(data, part),
            count: rows.length,
            digests: isWithin ? digestsOf(rows) : null,
          },
        ];
      }
      // Exact figures are asked again as they were known: they stay, unless what is sealed now is out of them.
      if (part.kind !== 'FIGURES' || rights.exact) return [];
      return [{ kind: 'FIGURES', key: part.key, figures: figuresOf(data[part.key]) }];
    }),
  };
}

const isCell = (value: unknown): value is Cell =>
  typeof value === 'object' && value !== null && 'value' in value && 'absence' in value;

/** The figures of a roll-up that are asked for by their own names, with the reasons of the absent ones. */
function figuresOf(rollup: unknown): Figure[] {
  const { rows, total, unplaced } = (rollup ?? {}) as Record<string, unknown>;
  const whole = (name: string, cell: unknown): Figure[] =>
    isCell(cell) ? [{ of: name, cell }] : [];
  return [
    ...whole('TOTAL', total),
    ...whole('UNPLACED', unplaced),
    ...(Array.isArray(rows) ? rows : []).flatMap(({ cell, ...of }): Figure[] =>
      isCell(cell) ? [{ of, cell }] : [],
    ),
  ];
}

/** How the rows of a list differ from those that were cited. */
export interface RowsChange {
  key: string;
  cited: number;
  now: number;
  totalCited: number | null;
  totalNow: number | null;
  /** Null where no digests were kept, since there were too many rows. */
  rows: { added: number; removed: number; changed: number | null } | null;
}
/** How the figures of a roll-up differ: null where it had no such row, then or now. */
export interface FiguresChange {
  key: string;
  cells: { of: unknown; cited: Cell | null; now: Cell | null }[];
  /** How many more there are than are listed. */
  more: number;
}
export interface Changes {
  lists: RowsChange[];
  figures: FiguresChange[];
  /** Why parts are not compared. */
  untold: Untold[];
}

/** Roots whose rows are the same for everybody of one audience, and say of no sealed event that it is gone. */
const SHARED = ['foreignNationals', 'permits', 'permit', 'employers', 'employer', 'sites'];

/**
 * What of a comparison the reader may be told. Who cited saw the whole answer. Somebody else of the same rights could
 * have seen the rows of these lists; not those of events, which leave their list when they are sealed, nor figures of
 * another day that were published to a meeting and are no longer.
 */
const mayBeTold = (isCiter: boolean, { kind, root }: Part): boolean =>
  isCiter || (kind === 'ROWS' && SHARED.includes(root));

/** What differs, of the parts that the reader may be told. */
export function changesOf(
  then: Traces,
  now: Traces,
  parts: readonly Part[],
  isCiter: boolean,
): Changes {
  const changes: Changes = { lists: [], figures: [], untold: [] };
  const isRight =
    JSON.stringify([then.scopes, then.exact]) === JSON.stringify([now.scopes, now.exact]);
  if (!isRight) return { ...changes, untold: ['OTHER_RIGHTS'] };
  const untold = new Set<Untold>();
  for (const part of parts) {
    const before = then.parts.find(({ key }) => key === part.key);
    const after = now.parts.find(({ key }) => key === part.key);
    if (!before || !after) {
      if (part.kind === 'FIGURES' && then.exact) untold.add('EXACT_FIGURES');
    } else if (!mayBeTold(isCiter, part)) untold.add('CITER_ALONE');
    else if (before.kind === 'ROWS' && after.kind === 'ROWS')
      changes.lists.push(rowsChange(before, after));
    else if (before.kind === 'FIGURES' && after.kind === 'FIGURES')
      changes.figures.push(figuresChange(before, after));
  }
  return { ...changes, untold: [...untold] };
}

function rowsChange(then: RowsTrace, now: RowsTrace): RowsChange {
  return {
    key: then.key,
    cited: then.count,
    now: now.count,
    totalCited: then.total,
    totalNow: now.total,
    rows: then.digests && now.digests ? compareRows(then.digests, now.digests) : null,
  };
}

type Digests = NonNullable<RowsTrace['digests']>;

/** Rows without an id are told by their content alone: one that changed is one gone and one come. */
function compareRows(then: Digests, now: Digests): NonNullable<RowsChange['rows']> {
  const hasIds = [...then, ...now].every(([id]) => id !== '');
  const keyed = (rows: Digests) =>
    new Map(
      rows.map(([id, content], place) => [hasIds ? id : `${content} ${nth(rows, place)}`, content]),
    );
  const [before, after] = [keyed(then), keyed(now)];
  const both = [...after].filter(([key]) => before.has(key));
  return {
    added: after.size - both.length,
    removed: before.size - both.length,
    changed: hasIds ? both.filter(([key, content]) => before.get(key) !== content).length : null,
  };
}

/** Which of the rows of the same content one is, so that equal rows are counted each. */
const nth = (rows: Digests, place: number): number =>
  rows.slice(0, place).filter(([, content]) => content === rows[place]?.[1]).length;

function figuresChange(then: FiguresTrace, now: FiguresTrace): FiguresChange {
  const keyed = ({ figures }: FiguresTrace) =>
    new Map(figures.map(({ of, cell }) => [JSON.stringify(of), { of, cell }]));
  const [before, after] = [keyed(then), keyed(now)];
  const cells = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [one, other] = [before.get(key), after.get(key)];
    const same = one?.cell.value === other?.cell.value && one?.cell.absence === other?.cell.absence;
    return same
      ? []
      : [{ of: (other ?? one)?.of, cited: one?.cell ?? null, now: other?.cell ?? null }];
  });
  return {
    key: then.key,
    cells: cells.slice(0, MOST_CELLS),
    more: Math.max(0, cells.length - MOST_CELLS),
  };
}
