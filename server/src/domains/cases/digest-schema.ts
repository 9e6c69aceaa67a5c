/** The weekly digest of the own agency: numbers of its work, and nothing of any case. */
import { may } from '../../access/viewer.ts';
import { builder } from '../../graphql/builder.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { addDays, type Day, dayOfInstant } from '../../kernel/day.ts';
import {
  type Digest,
  digestFor,
  type Happened,
  mondayOf,
  type Waiting,
  WEEK,
} from './digest-figures.ts';

interface DigestOfWeek {
  digest: Digest;
  today: Day;
  from: Day;
}

const WaitingNow = builder.objectRef<Waiting>('CaseDigestWaiting').implement({
  description:
    'What waits for the own agency today (*menunggu sekarang*), by box of its inbox; a case may lie in several.',
  fields: (t) => ({
    fresh: t.exposeInt('fresh', { description: 'In the box NEW (*baru*).' }),
    inHand: t.exposeInt('inHand', { description: 'In the box MINE (*ditangani*).' }),
    dueSoon: t.exposeInt('dueSoon', { description: 'In the box DUE (*segera jatuh tempo*).' }),
    late: t.exposeInt('late', { description: 'In the box OVERDUE (*terlambat*).' }),
    returned: t.exposeInt('returned', { description: 'In the box RETURNED (*dikembalikan*).' }),
    elsewhere: t.exposeInt('elsewhere', {
      description: 'In the box ELSEWHERE (*di instansi lain*).',
    }),
    unanswered: t.exposeInt('unanswered', {
      description:
        'Of those elsewhere, handed over by the own agency and not answered (*menunggu jawaban*).',
    }),
    toDo: t.exposeInt('toDo', {
      description: 'Open follow-ups that the own agency has to do (*tindak lanjut terbuka*).',
    }),
    toDoLate: t.exposeInt('toDoLate', {
      description: 'Of these, past their due day (*terlambat*).',
    }),
  }),
});

const HappenedInWeek = builder.objectRef<Happened>('CaseDigestHappened').implement({
  description:
    'In how many cases the own agency did something in the week (*selama pekan*), of those that it still sees.',
  fields: (t) => ({
    received: t.exposeInt('received', { description: 'A report came in (*diterima*).' }),
    verified: t.exposeInt('verified', { description: 'It was verified (*diverifikasi*).' }),
    takenOn: t.exposeInt('takenOn', {
      description: 'A handover was taken on (*pelimpahan diterima*).',
    }),
    handedOver: t.exposeInt('handedOver', { description: 'It was handed over (*dilimpahkan*).' }),
    decided: t.exposeInt('decided', { description: 'It was decided (*diputus*).' }),
    closed: t.exposeInt('closed', { description: 'It was closed (*selesai*).' }),
    refuted: t.exposeInt('refuted', {
      description: 'It was found without ground (*tidak terbukti*).',
    }),
    duplicates: t.exposeInt('duplicates', {
      description: 'It was found to be a duplicate (*duplikat*).',
    }),
    done: t.exposeInt('done', { description: 'Follow-ups that were done (*selesai*).' }),
  }),
});

const CaseDigest = builder.objectRef<DigestOfWeek>('CaseDigest').implement({
  description:
    'The weekly digest of the own agency (*ringkasan pekan*): what waits today, and what happened in the week.',
  fields: (t) => ({
    from: t.field({
      type: 'Date',
      description: 'The Monday of the week (*Senin*).',
      resolve: ({ from }) => from,
    }),
    to: t.field({
      type: 'Date',
      description: 'Its Sunday (*Minggu*).',
      resolve: ({ from }) => addDays(from, WEEK - 1),
    }),
    today: t.field({
      type: 'Date',
      description: 'The day of what waits (*per tanggal*).',
      resolve: ({ today }) => today,
    }),
    agency: t.prismaField({
      type: 'Agency',
      resolve: (query, { digest }, _args, { database }) =>
        database.prisma.agency.findUniqueOrThrow({ ...query, where: { code: digest.agency } }),
    }),
    withSealed: t.boolean({
      description:
        'Whether cases of the sealed kinds are counted, and follow-ups of cases and operations: for who may open them.',
      resolve: (_digest, _args, { viewer }) => may(viewer, 'cases.read'),
    }),
    waiting: t.field({ type: WaitingNow, resolve: ({ digest }) => digest }),
    happened: t.field({ type: HappenedInWeek, resolve: ({ digest }) => digest }),
  }),
});

builder.queryField('caseDigest', (t) =>
  t.field({
    type: CaseDigest,
    nullable: true,
    action: 'digest.read',
    description: 'The weekly digest of the own agency; null for an account without one.',
    args: {
      week: t.arg({
        type: 'Date',
        description: 'Any day of the week (*pekan*); the running week where it is absent.',
      }),
    },
    resolve: async (_root, args, { database, viewer, now }) => {
      const today = dayOfInstant(now.toISOString());
      const asked = args.week ? String(args.week) : today;
      const from = mondayOf(asked);
      if (from > today) {
        throw badUserInput('week: has not begun yet / pekan itu belum dimulai');
      }
      const digest = await digestFor(database.pool, viewer, { today, week: from });
      return digest && { digest, today, from };
    },
  }),
);
