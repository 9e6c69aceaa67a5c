/** Agreements between agencies: who may handle whose records as its own, on which basis, from when until when. */
import { inTransaction } from '../db/transaction.ts';
import { builder } from '../graphql/builder.ts';
import { recordAudit } from './audit.ts';

builder.prismaObject('AgencyAgreement', {
  description: 'An agreement by which one agency may handle another’s records as its own.',
  fields: (t) => ({
    owner: t.relation('owner'),
    reader: t.relation('reader'),
    basis: t.exposeString('basis', { description: 'What it rests on.' }),
    validFrom: t.expose('validFrom', { type: 'Date' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true }),
    coversRestricted: t.exposeBoolean('coversRestricted', {
      description: 'Whether it opens the owner’s restricted sources too.',
    }),
  }),
});

builder.queryField('agreements', (t) =>
  t.prismaField({
    type: ['AgencyAgreement'],
    nullable: { list: false, items: false },
    action: 'accounts.read',
    description: 'Agreements between agencies, newest first.',
    resolve: (query, _root, _args, { database }) =>
      database.prisma.agencyAgreement.findMany({
        ...query,
        orderBy: [{ validFrom: 'desc' }, { ownerCode: 'asc' }, { readerCode: 'asc' }],
        take: 200,
      }),
  }),
);

const AgreementProblem = builder.enumType('AgreementProblem', {
  description: 'Why an agreement was not added or ended.',
  values: ['AGENCIES_INVALID', 'BASIS_MISSING', 'DAYS_INVALID', 'OVERLAPS', 'AGREEMENT_UNKNOWN'],
});
type Problem = typeof AgreementProblem.$inferType;

const AgreementInput = builder.inputType('AgreementInput', {
  fields: (t) => ({
    owner: t.string({ required: true, description: 'Code of the agency whose records they are.' }),
    reader: t.string({ required: true, description: 'Code of the agency that may handle them.' }),
    basis: t.string({ required: true }),
    validFrom: t.field({ type: 'Date', required: true }),
    validTo: t.field({ type: 'Date', required: false }),
    coversRestricted: t.boolean({ required: true, defaultValue: false }),
  }),
});

/** PostgreSQL's codes of what the table itself refuses. */
const REFUSALS: Record<string, Problem> = {
  '23P01': 'OVERLAPS',
  '23505': 'OVERLAPS',
  '23503': 'AGENCIES_INVALID',
  '23514': 'DAYS_INVALID',
};

/** What the table refuses is a problem that the caller can mend; anything else is a fault. */
async function orProblem(work: Promise<Problem | null>): Promise<Problem | null> {
  try {
    return await work;
  } catch (error) {
    const problem = REFUSALS[String((error as { code?: unknown }).code)];
    if (!problem) throw error;
    return problem;
  }
}

builder.mutationField('addAgreement', (t) =>
  t.field({
    type: AgreementProblem,
    nullable: true,
    action: 'accounts.write',
    description: 'Adds an agreement; null where it was added, else the problem.',
    args: { agreement: t.arg({ type: AgreementInput, required: true }) },
    resolve: (_root, { agreement }, { database, viewer }) => {
      const { owner, reader, basis, validFrom, validTo, coversRestricted } = agreement;
      if (basis.trim() === '') return 'BASIS_MISSING' as const;
      if (owner === reader) return 'AGENCIES_INVALID' as const;
      return orProblem(
        inTransaction(database.pool, async (tx) => {
          await tx.query(
            `INSERT INTO agency_agreement (owner_code, reader_code, basis, valid_from, valid_to, covers_restricted)
             VALUES ($1, $2, $3, $4, $5, $6)`,
            [owner, reader, basis.trim(), validFrom, validTo ?? null, coversRestricted],
          );
          await recordAudit(tx, {
            actor: viewer.actor,
            action: 'agreement.add',
            detail: { owner, reader, validFrom: String(validFrom) },
          });
          return null;
        }),
      );
    },
  }),
);

builder.mutationField('endAgreement', (t) =>
  t.field({
    type: AgreementProblem,
    nullable: true,
    action: 'accounts.write',
    description: 'Ends an agreement on a day, the last on which it is in force.',
    args: {
      owner: t.arg.string({ required: true }),
      reader: t.arg.string({ required: true }),
      validFrom: t.arg({ type: 'Date', required: true }),
      on: t.arg({ type: 'Date', required: true }),
    },
    resolve: (_root, { owner, reader, validFrom, on }, { database, viewer }) =>
      orProblem(
        inTransaction(database.pool, async (tx) => {
          const { rowCount } = await tx.query(
            `UPDATE agency_agreement SET valid_to = $4
             WHERE owner_code = $1 AND reader_code = $2 AND valid_from = $3`,
            [owner, reader, validFrom, on],
          );
          if (!rowCount) return 'AGREEMENT_UNKNOWN' as const;
          await recordAudit(tx, {
            actor: viewer.actor,
            action: 'agreement.end',
            detail: { owner, reader, on: String(on) },
          });
          return null;
        }),
      ),
  }),
);
