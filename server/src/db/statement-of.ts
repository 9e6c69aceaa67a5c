/**
 * The statement by which Prisma would read, for reading many rows by the driver alone: Prisma makes an object of each
 * value, which costs several times what the database takes. Who may see which row is said as a Prisma condition once
 * and for all, so its SQL is Prisma's own too and nothing of it is written a second time.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { PrismaPg } from '@prisma/adapter-pg';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

export interface Statement {
  text: string;
  values: unknown[];
}

const asked = new AsyncLocalStorage<Statement[]>();

/** Prisma's way to the database, which hands a statement over instead of sending it while `statementOf` asks. */
export function tellingStatements(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter: Adapter = await connect();
    const send = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = (query) => {
      const statements = asked.getStore();
      if (!statements) return send(query);
      statements.push({ text: query.sql, values: query.args });
      return Promise.resolve({ columnNames: [], columnTypes: [], rows: [] });
    };
    return adapter;
  };
  return factory;
}

/**
 * The one statement that a reading of scalar columns by Prisma would send. Nothing is read.
 * @throws where the reading would take several statements
 */
export async function statementOf(read: () => Promise<unknown>): Promise<Statement> {
  const statements: Statement[] = [];
  // Prisma begins when it is waited for, so that is done in there.
  await asked.run(statements, async () => {
    await read();
  });
  const [only, ...others] = statements;
  if (!only || others.length > 0) throw new Error('a reading of points is one statement');
  return only;
}
