/** At the demonstration's desk: the commands of cases in the name of its accounts, each on a day before the first start. */
import { type Viewer, viewerByAccount } from './access/viewer.ts';
import type { Database } from './db/client.ts';
import { advanceCase } from './domains/cases/advance.ts';
import { answerHandover, handOverCase } from './domains/cases/hand-over.ts';
import { receiveReport } from './domains/cases/receive.ts';
import { type CasePart, type CaseStatus, usualSeverity } from './domains/cases/rules.ts';
import type { Asked, StepOutcome } from './domains/cases/steps.ts';
import { addDays, type Day, dayOfInstant } from './kernel/day.ts';
import type { Result } from './kernel/result.ts';

const DAY_MILLISECONDS = 86_400_000;
const BASIS = 'Permenimipas 2/2025 pasal 53 (contoh)';

/** Who did something, and how many days before the first start. */
export type When = readonly [account: string, daysAgo: number];

interface Told {
  category: string;
  regency: string;
  village: string;
  text: string;
}

/** The hand that does it all, at a desk with a calendar. */
export class Desk {
  readonly database: Database;
  readonly start: Date;

  constructor(database: Database, start: Date) {
    this.database = database;
    this.start = start;
  }

  moment(daysAgo: number): Date {
    return new Date(this.start.getTime() - daysAgo * DAY_MILLISECONDS);
  }

  day(daysFromStart: number): Day {
    return addDays(dayOfInstant(this.start.toISOString()), daysFromStart);
  }

  async as([account, daysAgo]: When): Promise<[viewer: Viewer, now: Date]> {
    const now = this.moment(daysAgo);
    const viewer = await viewerByAccount(this.database.pool, `${account}@demo.pora`, now);
    if (!viewer) throw new Error(`the demonstration has no account ${account}`);
    return [viewer, now];
  }

  /** Reports what was seen the day before. @returns the case */
  async report(when: When, told: Told): Promise<string> {
    const [viewer, now] = await this.as(when);
    const received = await receiveReport(
      this.database,
      viewer,
      {
        key: `demonstration-${told.text}`,
        category: told.category,
        severity: usualSeverity(told.category),
        concernsMinor: false,
        occurredOn: this.day(-when[1] - 1),
        regency: told.regency,
        place: {
          district: 'Contoh Hulu',
          village: told.village,
          description: null,
          siteName: null,
          site: null,
          point: null,
        },
        persons: { victim: null, suspect: null },
        text: told.text,
        reporter: null,
        confirmed: [],
      },
      now,
    );
    if (!('receipt' in received)) throw new Error(`refused: ${JSON.stringify(received)}`);
    const { rows } = await this.database.pool.query<{ id: string }>(
      'SELECT id FROM case_file WHERE number = $1',
      [received.receipt],
    );
    return rows[0]?.id ?? '';
  }

  /** Takes a step of a case on the version at which it stands. */
  async step(
    caseId: string,
    when: When,
    command: (asked: Asked, viewer: Viewer, now: Date) => Promise<StepOutcome>,
  ): Promise<void> {
    const { rows } = await this.database.pool.query<{ version: number }>(
      'SELECT version FROM case_file WHERE id = $1',
      [caseId],
    );
    const [viewer, now] = await this.as(when);
    const outcome = await command({ caseId, version: rows[0]?.version ?? 0 }, viewer, now);
    if (!outcome || !('done' in outcome)) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  }

  advance(
    caseId: string,
    when: When,
    to: CaseStatus,
    text: string | null = null,
    original: string | null = null,
  ): Promise<void> {
    return this.step(caseId, when, (asked, viewer, now) =>
      advanceCase(this.database, viewer, { ...asked, to, text, measures: [], original }, now),
    );
  }

  handOver(
    caseId: string,
    when: When,
    to: string,
    dueInDays: number,
    parts: readonly CasePart[],
  ): Promise<void> {
    return this.step(caseId, when, (asked, viewer, now) =>
      handOverCase(
        this.database,
        viewer,
        { ...asked, to, legalBasis: BASIS, parts, dueOn: this.day(dueInDays) },
        now,
      ),
    );
  }

  accept(caseId: string, when: When): Promise<void> {
    return this.step(caseId, when, (asked, viewer, now) =>
      answerHandover(this.database, viewer, { ...asked, accepted: true, reason: null }, now),
    );
  }
}

/** The value of a command that was done. @throws with its problem where it was refused */
export function done<Value>(result: Result<Value, unknown> | { changed: string } | null): Value {
  if (!result || !('ok' in result) || !result.ok)
    throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
}
