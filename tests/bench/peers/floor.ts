/** The floor: node:http and `pg` alone, one prepared statement a request whose text is the answer. Asks nobody who it is. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { QUESTIONS, type Variables } from '../graph-queries.ts';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 16 });

const server = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  const { name, variables } = JSON.parse(body) as { name: string; variables: Variables };
  const question = QUESTIONS.find((it) => it.name === name);
  if (!question) throw new Error(`no question ${name}`);
  const { rows } = await pool.query({
    name,
    text: `SELECT answer::text FROM (${question.sql}) one (answer)`,
    values: question.values(variables),
  });
  response.setHeader('content-type', 'application/json');
  response.end(`{"data":{"${question.root}":${rows[0].answer}}}`);
});
server.listen(0, '127.0.0.1', () => {
  console.log(`Ready: http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
