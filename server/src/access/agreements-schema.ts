/** Agreements between agencies: who may handle whose records as its own, on which basis, from when until when. */
import type { PoolClient } from 'pg';
import type { Database } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import { builder } from '../graphql/builder.ts';
import { problemType } from '../graphql/problem.ts';
import { type Problem, problemsOf, type Sentence } from '../kernel/result.ts';
import { recordAudit } from './audit.ts';

const AgencyAgreement = builder.prismaObject('AgencyAgreement', {
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

const SENTENCES = {
  AGENCIES_INVALID: {
    id: 'Instansi tidak dikenal atau keduanya sama; pilih dua instansi yang berbeda.',
    en: 'One of the agencies does not exist, or both are the same; choose two different ones.',
  },
  BASIS_MISSING: {
    id: 'Dasar perjanjian kosong; isi nomor atau namanya.',
    en: 'The agreement names no basis; give its number or name.',
  },
  DAYS_INVALID: {
    id: 'Tanggal akhir sebelum tanggal mulai; periksa keduanya.',
    en: 'The last day is before the first; check both.',
  },
  OVERLAPS: {
    id: 'Sudah ada perjanjian antara keduanya pada masa itu; akhiri yang itu terlebih dahulu.',
    en: 'The two agencies have an agreement for some of these days; end that one first.',
  },
  AGREEMENT_UNKNOWN: {
    id: 'Perjanjian ini tidak ada lagi; muat ulang daftarnya.',
    en: 'There is no such agreement; load the list again.',
  },
} as const satisfies Record<string, Sentence>;
type AgreementProblem = Problem<keyof typeof SENTENCES>;
const problem = problemsOf(SENTENCES);

const AgreementProblemType = problemType(
  'AgreementProblem',
  'Why an agreement was not added or ended.',
  SENTENCES,
);

const AgreementResult = builder.unionType('AgreementResult', {
  description: 'The agreement as it stands now, or what stands against it.',
  types: [AgencyAgreement, AgreementProblemType],
  resolveType: (value) => ('sentence' in value ? 'AgreementProblem' : 'AgencyAgreement'),
});

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
const REFUSALS: Record<string, AgreementProblem['code']> = {
  '23P01': 'OVERLAPS',
  '23505': 'OVERLAPS',
  '23503': 'AGENCIES_INVALID',
  '23514': 'DAYS_INVALID',
};

const keyOf = (named: { owner: string; reader: string; validFrom: unknown }) => ({
  ownerCode: named.owner,
  readerCode: named.reader,
  validFrom: new Date(String(named.validFrom)),
});

/** What the table refuses is a problem that the caller can mend; anything else is a fault. */
async function orProblem(
  { pool, prisma }: Database,
  key: ReturnType<typeof keyOf>,
  work: (tx: PoolClient) => Promise<AgreementProblem | null>,
) {
  try {
    const wrong = await inTransaction(pool, work);
    if (wrong) return wrong;
  } catch (error) {
    const code = REFUSALS[String((error as { code?: unknown }).code)];
    if (!code) throw error;
    return problem(code);
  }
  return prisma.agencyAgreement.findUniqueOrThrow({
    where: { ownerCode_readerCode_validFrom: key },
  });
}

builder.mutationField('addAgreement', (t) =>
  t.field({
    type: AgreementResult,
    action: 'accounts.write',
    description: 'Adds an agreement.',
    args: { agreement: t.arg({ type: AgreementInput, required: true }) },
    resolve: (_root, { agreement }, { database, viewer }) => {
      const { owner, reader, basis, validFrom, validTo, coversRestricted } = agreement;
      if (basis.trim() === '') return problem('BASIS_MISSING');
      if (owner === reader) return problem('AGENCIES_INVALID');
      return orProblem(database, keyOf({ owner, reader, validFrom }), async (tx) => {
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
      });
    },
  }),
);

builder.mutationField('endAgreement', (t) =>
  t.field({
    type: AgreementResult,
    action: 'accounts.write',
    description: 'Ends an agreement on a day, the last on which it is in force.',
    args: {
      owner: t.arg.string({ required: true }),
      reader: t.arg.string({ required: true }),
      validFrom: t.arg({ type: 'Date', required: true }),
      on: t.arg({ type: 'Date', required: true }),
    },
    resolve: (_root, { owner, reader, validFrom, on }, { database, viewer }) =>
      orProblem(database, keyOf({ owner, reader, validFrom }), async (tx) => {
        const { rowCount } = await tx.query(
          `UPDATE agency_agreement SET valid_to = $4
           WHERE owner_code = $1 AND reader_code = $2 AND valid_from = $3`,
          [owner, reader, validFrom, on],
        );
        if (!rowCount) return problem('AGREEMENT_UNKNOWN');
        await recordAudit(tx, {
          actor: viewer.actor,
          action: 'agreement.end',
          detail: { owner, reader, on: String(on) },
        });
        return null;
      }),
  }),
);
