import { Link } from 'wouter';
import type { OverviewQuery, RegencyRollupFragment } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { CellText } from './CellText.tsx';
import { rollupsOf } from './overview-query.ts';
import { Panel } from './Panel.tsx';

interface RegencyPanelProps {
  code: string;
  data: OverviewQuery;
  close(): void;
}

/** One regency: its figure of every indicator, each with the day that it stands for. */
export function RegencyPanel({ code, data, close }: RegencyPanelProps) {
  const { words, language } = useWords();
  const { regencies, viewer } = useSession();
  const name = regencies.find((each) => each.kemendagriCode === code)?.name ?? code;
  const seesRows = viewer.roles.some((role) => role === 'ANALYST' || role === 'CASE_OFFICER');
  return (
    <Panel key={name} title={name} label={words.overview.figures(name)} close={close}>
      <p className="hint">
        {code} · {formatDay(data.chosen.asOf, language)}
      </p>
      <table>
        <caption className="unseen">{words.overview.figures(name)}</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">{words.overview.indicator}</th>
            <th scope="col">{words.overview.count}</th>
          </tr>
        </thead>
        <tbody>
          {rollupsOf(data).map((rollup) => (
            <tr key={rollup.indicator.id}>
              <th scope="row">
                {inLanguage(language, rollup.indicator.name, rollup.indicator.nameEn)}
              </th>
              <td className="numeric">
                <RegencyCell rollup={rollup} code={code} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {seesRows ? (
        <p className="panel-links">
          {words.overview.seeList}:{' '}
          <Link href={`/orang-asing?regency=${code}`}>{words.pages.people}</Link> ·{' '}
          <Link href={`/izin?regency=${code}`}>{words.pages.permits}</Link> ·{' '}
          <Link href={`/insiden?regency=${code}`}>{words.pages.incidents}</Link>
        </p>
      ) : null}
    </Panel>
  );
}

function RegencyCell({ rollup, code }: { rollup: RegencyRollupFragment; code: string }) {
  const { words } = useWords();
  const row = rollup.rows.find((each) => each.regency?.kemendagriCode === code);
  return row ? <CellText cell={row.cell} /> : words.overview.notCounted;
}
