/** What was done with a joint operation, step by step, and what stood before a change or a correction. */
import { builder } from '../../graphql/builder.ts';
import { openOf } from '../../kernel/sealing.ts';
import { type Before, STEP_KINDS } from './types.ts';

const StepKind = builder.enumType('OperationStepKind', {
  description: 'What was done with an operation (*jenis langkah*).',
  values: STEP_KINDS,
});

const Part = builder.enumType('OperationPart', {
  description: 'What a plan or a result says, part by part.',
  values: {
    TITLE: { value: 'title', description: 'What it is about (*judul*).' },
    REGENCY: { value: 'regency', description: 'In which regency (*kabupaten/kota*).' },
    PLANNED_ON: { value: 'plannedOn', description: 'For which day it is planned (*rencana*).' },
    AGENCIES: { value: 'agencies', description: 'Who takes part (*peserta*).' },
    PLACES: { value: 'places', description: 'Where it goes (*tempat*).' },
    WARRANT: { value: 'warrant', description: 'The duty warrant (*surat perintah tugas*).' },
    WARRANT_EXCEPTION: {
      value: 'warrantException',
      description: 'On what it rests where there was no warrant (*dasar pengecualian*).',
    },
    CARRIED_OUT_ON: {
      value: 'carriedOutOn',
      description: 'When it took place (*tanggal pelaksanaan*).',
    },
    FINDINGS: { value: 'findings', description: 'What was found, by kind (*temuan*).' },
    OUTCOMES: { value: 'outcomes', description: 'What came of it (*tindakan*).' },
    MINUTES: { value: 'minutes', description: 'What was done (*berita acara*).' },
  } as const satisfies Record<string, { value: keyof Before; description: string }>,
});

const OperationBefore = builder
  .objectRef<Before & { operationId: string }>('OperationBefore')
  .implement({
    description: 'What a step changed, as it stood before (*sebelumnya*).',
    fields: (t) => ({
      changed: t.field({
        type: [Part],
        description: 'The parts that were changed; every other is null.',
        resolve: ({ operationId: _, ...parts }) => Object.keys(parts) as (keyof Before)[],
      }),
      title: t.string({
        nullable: true,
        description: 'What it was about (*judul*).',
        resolve: ({ title }) => title ?? null,
      }),
      regency: t.prismaField({
        type: 'Regency',
        nullable: true,
        description: 'The regency (*kabupaten/kota*).',
        resolve: (query, { regency }, _args, { database }) =>
          regency
            ? database.prisma.regency.findUnique({ ...query, where: { kemendagriCode: regency } })
            : null,
      }),
      plannedOn: t.field({
        type: 'Date',
        nullable: true,
        description: 'The planned day (*rencana*).',
        resolve: ({ plannedOn }) => plannedOn ?? null,
      }),
      agencies: t.prismaField({
        type: ['Agency'],
        nullable: { list: true, items: false },
        description: 'Who took part beside the agency that leads (*peserta*).',
        resolve: (query, { agencies }, _args, { database }) =>
          agencies
            ? database.prisma.agency.findMany({
                ...query,
                where: { code: { in: [...agencies] } },
                orderBy: { code: 'asc' },
              })
            : null,
      }),
      places: t.stringList({
        nullable: true,
        description: 'Where it went (*tempat*).',
        resolve: ({ places }) => places ?? null,
      }),
      warrant: t.string({
        nullable: true,
        description: 'The duty warrant; null also where there was none.',
        resolve: ({ warrant }) => warrant ?? null,
      }),
      warrantException: t.string({
        nullable: true,
        description: 'On what it rested without a warrant; null also where nothing was said.',
        resolve: ({ warrantException }) => warrantException ?? null,
      }),
      carriedOutOn: t.field({
        type: 'Date',
        nullable: true,
        description: 'The day on which it took place (*tanggal pelaksanaan*).',
        resolve: ({ carriedOutOn }) => carriedOutOn ?? null,
      }),
      findings: t.prismaField({
        type: ['OperationFinding'],
        nullable: { list: true, items: false },
        description: 'What was found, by kind (*temuan*).',
        resolve: async (_query, { operationId, findings }, _args, { database }) => {
          if (!findings) return null;
          const categories = await database.prisma.incidentCategory.findMany({
            where: { id: { in: findings.map(({ category }) => category) } },
          });
          return findings.flatMap(({ category: categoryId, found }) =>
            categories
              .filter(({ id }) => id === categoryId)
              .map((category) => ({ operationId, categoryId, found, category })),
          );
        },
      }),
      outcomes: t.prismaField({
        type: ['OperationOutcome'],
        nullable: { list: true, items: false },
        description: 'Administrative actions that came of it (*tindakan*).',
        resolve: (_query, { operationId, outcomes }) =>
          outcomes?.map((outcome) => ({ operationId, ...outcome })) ?? null,
      }),
      minutes: t.string({
        nullable: true,
        description: 'What was done (*berita acara*).',
        // A file goes where no policy follows it.
        resolve: ({ minutes }, _args, { toFile }) => (toFile ? null : (minutes ?? null)),
      }),
    }),
  });

builder.prismaObject('OperationStep', {
  description: 'One thing that was done with an operation (*langkah*).',
  fields: (t) => ({
    version: t.exposeInt('version', {
      description: 'The version of the operation that the step made.',
    }),
    kind: t.field({
      type: StepKind,
      description: 'What was done.',
      resolve: ({ kind }) => kind as typeof StepKind.$inferType,
    }),
    agency: t.relation('agency', { description: 'The agency that took it (*instansi*).' }),
    author: t.string({
      nullable: true,
      description: 'Name of the officer, for colleagues of the same agency; null for others.',
      resolve: async ({ author, agencyCode }, _args, { viewer, database }) => {
        if (agencyCode !== viewer.agency) return null;
        const user = await database.prisma.user.findUnique({ where: { id: author } });
        return user?.name ?? null;
      },
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When (*waktu*).' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why (*alasan*), where it was said.',
    }),
    before: t.field({
      type: OperationBefore,
      nullable: true,
      description: 'What it changed, as it stood before; null where it changed nothing.',
      resolve: ({ operationId, sealedBefore }, _args, { database }) =>
        sealedBefore
          ? { ...openOf<Before>(database.sealing, operationId, sealedBefore), operationId }
          : null,
    }),
  }),
});

builder.prismaObjectField('JointOperation', 'steps', (t) =>
  t.relation('steps', {
    description: 'What was done with it, in order (*riwayat*).',
    query: { orderBy: { version: 'asc' } },
  }),
);
