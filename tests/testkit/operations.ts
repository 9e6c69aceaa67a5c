/** What officers do with joint operations over HTTP, and what their agencies are told of it. */
import type { Caller } from './graph.ts';
import type { TestHub } from './hub.ts';

const STEPS = `steps { version kind agency { code } author at reason before { changed title regency { kemendagriCode } plannedOn
  agencies { code } places warrant warrantException carriedOutOn findings { category { id } found } outcomes { measure taken } minutes } }`;
const ANSWER = `__typename ... on OperationTaken { operation { id version status } }
  ... on OperationProblem { code field sentence { id en } }
  ... on OperationChanged { sentence { id en } operation { version status title plannedOn } steps { kind reason author } }`;
/** All that an operation says. */
export const READ = `query ($id: ID!) { operation(id: $id) { version status title regency { kemendagriCode } plannedOn agencies { code } places
  warrant warrantException carriedOutOn findings { category { id } found } outcomes { measure taken } minutes ${STEPS} } }`;

type Command = 'plan' | 'change' | 'record' | 'correct';
/** What a command on an operation came to. */
export const does = async (caller: Caller, command: Command, input: object) => {
  const type = `${command[0]?.toUpperCase()}${command.slice(1)}OperationInput`;
  const name = `${command}Operation`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${ANSWER} } }`;
  return (await caller.data(query, { input }))[name];
};

/** What an agency's inbox says of one operation and nobody has taken note of, the latest last. */
export const toldOf = async (
  { database }: TestHub,
  caller: Caller,
  id: string,
): Promise<string[]> => {
  const { operationNotices } = await caller.data(
    '{ operationNotices(unseen: true, first: 200) { nodes { kind number operation { id } } } }',
  );
  const { rows } = await database.pool.query('SELECT number FROM joint_operation WHERE id = $1', [
    Buffer.from(id, 'base64').toString().split(':')[1],
  ]);
  return operationNotices.nodes
    .filter(({ number }: { number: string }) => number === rows[0].number)
    .map(({ kind, operation }: { kind: string; operation: object | null }) =>
      operation ? kind : `${kind} unseen`,
    )
    .sort();
};
