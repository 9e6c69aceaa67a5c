import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import type { Cell } from '../../lib/cell.ts';
import { inLanguage } from '../../lib/language.ts';
import type { ChangeView } from '../../lib/use-view-state.ts';
import { MarkSwatch } from '../../map/controls/Swatch.tsx';
import { SECTOR_MARKS, UNKNOWN_MARK } from '../../map/style/marks.ts';
import { Bar } from '../../ui/chart/Bar.tsx';
import { plainScale } from '../../ui/chart/plain-scale.ts';
import { CellText } from './CellText.tsx';
import type { Earlier } from './use-earlier.ts';
import './sector-bars.css';

interface SectorBarsProps {
  earlier: Earlier;
  chosen: string | null;
  change: ChangeView;
}

const NONE = 'NONE';

/** The indicator by sector as bars; a sector that is pressed is the filter of the page, pressed again it is not. */
export function SectorBars({ earlier, chosen, change }: SectorBarsProps) {
  const { words, language } = useWords();
  const { sectors } = useSession();
  const names = new Map(
    sectors.map(({ code, nameId, nameEn }) => [code, inLanguage(language, nameId, nameEn)]),
  );
  return (
    <div className="sector-bars" aria-busy={earlier.kind === 'loading'}>
      <h2>{words.bars.title}</h2>
      {earlier.kind === 'failed' ? <p className="hint">{words.bars.failed}</p> : null}
      {earlier.kind !== 'failed' && earlier.sectors ? (
        <Bars
          bars={barsOf(earlier.sectors.rows, [...names.keys()])}
          names={names}
          chosen={chosen}
          change={change}
        />
      ) : null}
    </div>
  );
}

interface SectorCount {
  code: string;
  cell: Cell;
}

/** The sectors that are counted, the largest first; those that are withheld after them, what has none at the end. */
function barsOf(
  rows: readonly { keys: readonly { value: string }[]; cell: Cell }[],
  known: readonly string[],
): SectorCount[] {
  const place = ({ code, cell }: SectorCount) =>
    code === NONE
      ? Number.POSITIVE_INFINITY
      : cell.value === null
        ? known.length
        : -(cell.value ?? 0);
  return rows
    .map(({ keys, cell }) => ({ code: keys[0]?.value ?? NONE, cell }))
    .filter(({ cell }) => cell.value !== 0)
    .sort((a, b) => place(a) - place(b));
}

interface BarsProps {
  bars: readonly SectorCount[];
  names: ReadonlyMap<string, string>;
  chosen: string | null;
  change: ChangeView;
}

function Bars({ bars, names, chosen, change }: BarsProps) {
  const { words } = useWords();
  const most = Math.max(1, ...bars.map(({ cell }) => cell.value ?? 0));
  const scale = plainScale([0, most], 0, 100);
  if (bars.length === 0) return <p className="hint">{words.bars.withheld}</p>;
  return (
    <ul className="plain-list">
      {bars.map(({ code, cell }) => {
        const name = names.get(code) ?? words.bars.none;
        const mark = SECTOR_MARKS[code] ?? UNKNOWN_MARK;
        const face = (
          <>
            <MarkSwatch mark={mark} />
            <span className="sector-name">{name}</span>
            <span className="sector-count">
              <CellText cell={cell} />
            </span>
            <svg
              className="sector-bar"
              viewBox="0 0 100 8"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <Bar cell={cell} scale={scale} begin={0} thick={8} color={mark.color} />
            </svg>
          </>
        );
        return (
          <li key={code}>
            {code === NONE ? (
              <span className="sector-row">{face}</span>
            ) : (
              <button
                type="button"
                className="sector-row"
                aria-pressed={chosen === code}
                title={chosen === code ? words.bars.all : words.bars.choose(name)}
                onClick={() => change({ sector: chosen === code ? null : code })}
              >
                {face}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
