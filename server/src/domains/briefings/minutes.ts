/** The minutes of a meeting (*notulen*): what the briefing knows of it, in either language, printed by whoever needs it. */
import type { Pool } from 'pg';
import { dayOfInstant } from '../../kernel/day.ts';
import type { Sentence } from '../../kernel/result.ts';
import type { Correction } from './corrections.ts';
import { dayText } from './printed.ts';
import type { ComputedBriefing, ComputedFollowUp } from './types.ts';

export interface Decision {
  id: string;
  text: string;
  slide: string | null;
  view: string | null;
  madeAt: Date;
}

/** What a meeting decided, in the order in which it was written down. */
export async function readDecisions(pool: Pool, briefing: string): Promise<Decision[]> {
  const { rows } = await pool.query<Decision>(
    `SELECT id, text, slide_id AS slide, view, made_at AS "madeAt" FROM briefing_decision
     WHERE briefing_id = $1 ORDER BY made_at, id`,
    [briefing],
  );
  return rows;
}

/** What is written down of a meeting beside what the briefing says. */
export interface Written {
  decisions: readonly Decision[];
  corrections: readonly Correction[];
}

export interface MinutesPart {
  kind: 'MARKING' | 'TITLE' | 'HEADING' | 'LINE' | 'ITEM' | 'NOTE';
  text: string;
}

const WORDS = {
  id: {
    minutes: 'Notulen',
    day: 'Tanggal',
    place: 'Tempat',
    by: 'Disusun oleh',
    agenda: 'Agenda',
    attendance: 'Kehadiran instansi',
    came: 'hadir',
    away: 'tidak hadir',
    unsaid: 'belum dicatat',
    record: 'Jalannya rapat',
    decisions: 'Keputusan',
    followUps: 'Tindak lanjut',
    sources: 'Sumber angka',
    none: 'Tidak ada.',
    slide: (place: number) => ` (slide ${place})`,
    corrected: (day: string, was: string) => `Diperbaiki ${day}. Semula: ${was}`,
    withdrawn: (day: string) => `Keputusan ini ditarik ${day}.`,
    reason: (reason: string) => ` Alasan: ${reason}`,
    due: (owner: string, day: string) => `${owner}, paling lambat ${day}`,
    extract: (agency: string, day: string) => `${agency}, data per ${day}`,
  },
  en: {
    minutes: 'Minutes',
    day: 'Day',
    place: 'Place',
    by: 'Drawn up by',
    agenda: 'Agenda',
    attendance: 'Attendance of agencies',
    came: 'present',
    away: 'absent',
    unsaid: 'not recorded',
    record: 'What was said',
    decisions: 'Decisions',
    followUps: 'Follow-ups',
    sources: 'Sources of the figures',
    none: 'None.',
    slide: (place: number) => ` (slide ${place})`,
    corrected: (day: string, was: string) => `Corrected on ${day}. It said: ${was}`,
    withdrawn: (day: string) => `This decision was taken back on ${day}.`,
    reason: (reason: string) => ` Reason: ${reason}`,
    due: (owner: string, day: string) => `${owner}, by ${day}`,
    extract: (agency: string, day: string) => `${agency}, data of ${day}`,
  },
} as const;

/** The minutes of a meeting, part by part. What was put right stands as it is now, and below it what it was. */
export function minutesOf(
  briefing: ComputedBriefing,
  { decisions, corrections }: Written,
  followUps: readonly ComputedFollowUp[],
  language: keyof Sentence,
): MinutesPart[] {
  const words = WORDS[language];
  const { meeting, agencies, author } = briefing;
  const pinned = (slide: string | null): string => {
    const place = briefing.slides.find(({ id }) => id === slide)?.position;
    return place ? words.slide(place) : '';
  };
  const notes = (wanted: (correction: Correction) => boolean): MinutesPart[] =>
    corrections.filter(wanted).map(({ was, withdrawn, reason, madeAt, agency }) => {
      const day = dayText(dayOfInstant(madeAt.toISOString()))[language];
      const stood = agency ? (was === 'PRESENT' ? words.came : words.away) : was;
      const text = withdrawn ? words.withdrawn(day) : words.corrected(day, stood);
      return { kind: 'NOTE', text: text + (reason ? words.reason(reason) : '') };
    });
  return [
    { kind: 'MARKING', text: briefing.marking[language] },
    { kind: 'TITLE', text: `${words.minutes}: ${briefing.title}` },
    ...(meeting.on ? [line(`${words.day}: ${dayText(meeting.on)[language]}`)] : []),
    ...(meeting.place ? [line(`${words.place}: ${meeting.place}`)] : []),
    line(`${words.by}: ${author.name[language]}`),
    ...section(words.agenda, lines(briefing.agenda), words.none),
    ...section(
      words.attendance,
      agencies.flatMap(({ agency, name, attended }) => [
        item(
          `${name[language]}: ${attended === null ? words.unsaid : attended ? words.came : words.away}`,
        ),
        ...notes((correction) => correction.agency === agency),
      ]),
      words.none,
    ),
    ...section(
      words.record,
      [
        ...lines(briefing.record),
        ...notes(({ decision, agency }) => decision === null && agency === null),
      ],
      words.none,
    ),
    ...section(
      words.decisions,
      decisions.flatMap(({ id, text, slide }) => [
        item(text + pinned(slide)),
        ...notes(({ decision }) => decision === id),
      ]),
      words.none,
    ),
    ...section(
      words.followUps,
      followUps.map(({ text, owner, dueOn, slide }) =>
        item(`${text}${pinned(slide)}: ${words.due(owner[language], dayText(dueOn)[language])}`),
      ),
      words.none,
    ),
    ...section(
      words.sources,
      briefing.sources.map(({ agencyName, extractedOn }) =>
        item(words.extract(agencyName[language], dayText(extractedOn)[language])),
      ),
      words.none,
    ),
  ];
}

const line = (text: string): MinutesPart => ({ kind: 'LINE', text });
const item = (text: string): MinutesPart => ({ kind: 'ITEM', text });
const lines = (text: string): MinutesPart[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)
    .map(line);

const section = (heading: string, parts: MinutesPart[], none: string): MinutesPart[] => [
  { kind: 'HEADING', text: heading },
  ...(parts.length > 0 ? parts : [line(none)]),
];

/** The minutes as plain text. */
export const minutesText = (parts: readonly MinutesPart[]): string =>
  parts
    .map(({ kind, text }) =>
      kind === 'HEADING'
        ? `\n${text}`
        : kind === 'ITEM'
          ? `- ${text}`
          : kind === 'NOTE'
            ? `  ${text}`
            : text,
    )
    .join('\n');
