import { useMemo } from 'react';
import { useQuery } from 'urql';
import { Link, useSearch } from 'wouter';
import { Answer } from '../../graphql/Answer.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { today as todayInProvince } from '../../lib/province-day.ts';
import { Empty } from '../../ui/states.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { CasesHead } from './CasesHead.tsx';
import { useCaseWords } from './case-words.ts';
import { DigestHappened } from './DigestHappened.tsx';
import { DigestWaiting } from './DigestWaiting.tsx';
import { weekIn, weekPath } from './digest-week.ts';
import './digest.css';

const DIGEST = graphql(`
  query CaseDigest($week: Date) {
    caseDigest(week: $week) {
      from
      to
      today
      withSealed
      agency { code name nameEn }
      waiting { inHand late ...DigestWaiting }
      happened { ...DigestHappened }
    }
  }
`);
const OF_DIGEST = { additionalTypenames: ['Case', 'FollowUp'] };

/** What waits for the own agency today, and what happened in the week that the address names; the running one otherwise. */
export default function DigestPage() {
  const { language } = useWords();
  const { digest: own } = useCaseWords();
  usePageTitle(own.title);
  const today = todayInProvince();
  const week = weekIn(useSearch(), today);
  const variables = useMemo(() => ({ week }), [week]);
  const [result, ask] = useQuery({ query: DIGEST, variables, context: OF_DIGEST });
  return (
    <>
      <CasesHead view="digest" />
      <Answer
        result={result}
        retry={() => ask({ requestPolicy: 'network-only' })}
        pick={(data) => data}
      >
        {({ caseDigest: digest }) =>
          digest ? (
            <article className="digest">
              <p className="digest-sentence">
                {own.sentence(
                  inLanguage(language, digest.agency.name, digest.agency.nameEn),
                  digest.waiting.inHand,
                  digest.waiting.late,
                )}
              </p>
              <div className="digest-sides">
                <DigestWaiting
                  waiting={digest.waiting}
                  asOf={formatDay(digest.today, language)}
                  mayOpen={digest.withSealed}
                />
                <section className="card digest-week">
                  <h2>
                    {own.happened(formatDay(digest.from, language), formatDay(digest.to, language))}
                  </h2>
                  <WeekLinks from={digest.from} today={digest.today} />
                  <DigestHappened
                    happened={digest.happened}
                    untilToday={digest.to < digest.today ? null : formatDay(digest.today, language)}
                  />
                </section>
              </div>
              <p className="hint">{digest.withSealed ? own.withSealed : own.withoutSealed}</p>
            </article>
          ) : (
            <Empty title={own.none} hint={own.noneHint} />
          )
        }
      </Answer>
    </>
  );
}

/** The week before and the one after, as far as it has begun. */
function WeekLinks({ from, today }: { from: string; today: string }) {
  const { digest: own } = useCaseWords();
  const next = weekPath(from, 1, today);
  return (
    <nav className="digest-weeks" aria-label={own.weeks}>
      <Link href={weekPath(from, -1, today) ?? ''}>‹ {own.before}</Link>
      {next ? <Link href={next}>{own.after} ›</Link> : null}
      {next && next !== RUNNING ? <Link href={RUNNING}>{own.running}</Link> : null}
    </nav>
  );
}
const RUNNING = '/perkara/pekan';
