import { Link } from 'wouter';
import type { OverviewQuery, RegencyRollupFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { CellText } from './CellText.tsx';
import { rollupsOf } from './overview-query.ts';

interface RegencyFiguresProps {
  code: string;
  name: string;
  data: OverviewQuery;
  /** Whether the viewer may open the lists behind the figures. */
  seesRows: boolean;
}

/** One regency: its figure of every indicator. */
export function RegencyFigures({ code, name, data, seesRows }: RegencyFiguresProps) {
  const { words, language } = useWords();
  return (
    <>
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
    </>
  );
}

function RegencyCell({ rollup, code }: { rollup: RegencyRollupFragment; code: string }) {
  const { words } = useWords();
  const row = rollup.rows.find((each) => each.regency?.kemendagriCode === code);
  return row ? <CellText cell={row.cell} /> : words.overview.notCounted;
}
