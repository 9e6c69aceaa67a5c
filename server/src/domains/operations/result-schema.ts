/** What a command on a joint operation comes to. */
import { builder } from '../../graphql/builder.ts';
import { notFound } from '../../graphql/errors.ts';
import { Sentence } from '../../graphql/sentence.ts';
import type { Changed, Written } from './steps.ts';
import { OperationProblemType } from './types.ts';

const CHANGED = {
  id: 'Operasi ini sudah berubah sejak Anda membukanya; tidak ada yang disimpan. Baca perubahannya, lalu ulangi bila masih perlu.',
  en: 'The operation has changed since you opened it; nothing was stored. Read what changed, then do it again if it is still needed.',
};

const OperationChanged = builder.objectRef<Changed>('OperationChanged').implement({
  description: 'Somebody was quicker: nothing was stored, and these steps were taken meanwhile.',
  fields: (t) => ({
    sentence: t.field({
      type: Sentence,
      description: 'That it has changed, and what to do.',
      resolve: () => CHANGED,
    }),
    operation: t.prismaField({
      type: 'JointOperation',
      description: 'The operation as it stands now.',
      resolve: (query, { changed }, _args, { database }) =>
        database.prisma.jointOperation.findUniqueOrThrow({ ...query, where: { id: changed } }),
    }),
    steps: t.prismaField({
      type: ['OperationStep'],
      nullable: { list: false, items: false },
      description: 'What was done since, in order.',
      resolve: (query, { changed, since }, _args, { database }) =>
        database.prisma.operationStep.findMany({
          ...query,
          where: { operationId: changed, version: { gt: since } },
          orderBy: { version: 'asc' },
        }),
    }),
  }),
});

const OperationTaken = builder.objectRef<{ done: string }>('OperationTaken').implement({
  description: 'It was written down.',
  fields: (t) => ({
    operation: t.prismaField({
      type: 'JointOperation',
      resolve: (query, { done }, _args, { database }) =>
        database.prisma.jointOperation.findUniqueOrThrow({ ...query, where: { id: done } }),
    }),
  }),
});

export const OperationResult = builder.unionType('OperationResult', {
  description: 'The operation, or what stands against it.',
  types: [OperationTaken, OperationProblemType, OperationChanged],
  resolveType: (value) => {
    if ('done' in value) return OperationTaken;
    return 'changed' in value ? OperationChanged : OperationProblemType;
  },
});

/** @throws NOT_FOUND where the viewer sees no such operation */
export function resultOf(written: Written | Changed) {
  if (!written) throw notFound();
  if ('changed' in written) return written;
  return written.ok ? { done: written.value } : written.problem;
}

/** Whether a field of an input was given: null is left out as well. */
export const isGiven = <Value>(value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined;
