/** What every command on a briefing answers. */
import { builder } from '../../graphql/builder.ts';
import { notFound } from '../../graphql/errors.ts';
import { isUuid, uuidOf } from '../../graphql/ids.ts';
import { problemType } from '../../graphql/problem.ts';
import type { Written } from './command.ts';
import { BRIEFING_SENTENCES } from './problems.ts';

export const BriefingProblemType = problemType(
  'BriefingProblem',
  'What stands against a command on a briefing, and what to do.',
  BRIEFING_SENTENCES,
  true,
);
/** The key of a briefing that a command names. @throws BAD_USER_INPUT where it is none */
export const briefingKey = (id: string): string => uuidOf('Briefing', id);

const NO_KEY = '00000000-0000-0000-0000-000000000000';
/** The key of a slide or a picture, which is no record beside its briefing; what is no key names none of them. */
export const partKey = (id: string): string => (isUuid(id) ? id : NO_KEY);

/** What an input leaves out stays as it is, also where it says null of it. */
export const given = <Value>(value: Value | null | undefined): Value | undefined =>
  value ?? undefined;

interface Taken {
  briefing: string;
  slide: string | null;
}

const BriefingTaken = builder.objectRef<Taken>('BriefingTaken').implement({
  description: 'It was written down.',
  fields: (t) => ({
    briefing: t.prismaField({
      type: 'Briefing',
      description: 'The briefing as it stands now.',
      resolve: (query, { briefing }, _args, { database }) =>
        database.prisma.briefing.findUniqueOrThrow({ ...query, where: { id: briefing } }),
    }),
    slide: t.id({
      nullable: true,
      description: 'Id of the slide that was added or changed.',
      resolve: ({ slide }) => slide,
    }),
  }),
});

export const BriefingResult = builder.unionType('BriefingResult', {
  description: 'The briefing, or what stands against the command.',
  types: [BriefingTaken, BriefingProblemType],
  resolveType: (value) => ('briefing' in value ? BriefingTaken : BriefingProblemType),
});

/** @throws NOT_FOUND where the viewer sees no such briefing */
export function resultOf(written: Written) {
  if (!written) throw notFound();
  return written.ok ? written.value : written.problem;
}
