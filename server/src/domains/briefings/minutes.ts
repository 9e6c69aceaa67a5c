/** The minutes of a meeting (*notulen*): what the briefing knows of it, in either language, printed by whoever needs it. */
import type { Pool } from 'pg';
import type { Sentence } from '../../kernel/result.ts';
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

export interface MinutesPart {
  kind: 'MARKING' | 'TITLE' | 'HEADING' | 'LINE' | 'ITEM';
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
    due: (owner: string, day: string) => `${owner}, by ${day}`,
    extract: (agency: string, day: string) => `${agency}, data of ${day}`,
  },
} as const;

/** The minutes of a meeting, part by part. */
export function minutesOf(
  briefing: ComputedBriefing,
  decisions: readonly Decision[],
  followUps: readonly ComputedFollowUp[],
  language: keyof Sentence,
): MinutesPart[] {
  const words = WORDS[language];
  const { meeting, agencies, author } = briefing;
  const pinned = (slide: string | null): string => {
    const place = briefing.slides.find(({ id }) => id === slide)?.position;
    return place ? words.slide(place) : '';
  };
  return [
    { kind: 'MARKING', text: briefing.marking[language] },
    { kind: 'TITLE', text: `${words.minutes}: ${briefing.title}` },
    ...(meeting.on ? [line(`${words.day}: ${dayText(meeting.on)[language]}`)] : []),
    ...(meeting.place ? [line(`${words.place}: ${meeting.place}`)] : []),
    line(`${words.by}: ${author.name[language]}`),
    ...section(words.agenda, lines(briefing.agenda), words.none),
    ...section(
      words.attendance,
      agencies.map(({ name, attended }) =>
        item(
          `${name[language]}: ${attended === null ? words.unsaid : attended ? words.came : words.away}`,
        ),
      ),
      words.none,
    ),
    ...section(words.record, lines(briefing.record), words.none),
    ...section(
      words.decisions,
      decisions.map(({ text, slide }) => item(text + pinned(slide))),
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
      kind === 'HEADING' ? `\n${text}` : kind === 'ITEM' ? `- ${text}` : text,
    )
    .join('\n');
