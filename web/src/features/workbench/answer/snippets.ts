import type { Question } from '../types.ts';
import { variablesOf } from './tables.ts';

export const SNIPPETS = ['curl', 'typescript', 'python'] as const;
export type SnippetKind = (typeof SNIPPETS)[number];

/**
 * A question as a line for a shell, or a few for a program. The token stands in the environment and not in the text; so
 * does the purpose, where the question opens a person's record. What is published is asked by its hash: whoever runs it
 * may have no words of their own.
 */
export function snippet(kind: SnippetKind, question: Question, address: string): string {
  const body: Body = {
    asked: question.hash
      ? { extensions: { persistedQuery: { version: 1, sha256Hash: question.hash } } }
      : { query: question.text.trim() },
    variables: variablesOf(question.variables),
  };
  const purpose = question.purpose !== null;
  switch (kind) {
    case 'curl':
      return curl(body, address, purpose);
    case 'typescript':
      return typescript(body, address, purpose);
    case 'python':
      return python(body, address, purpose);
  }
}

type Asked =
  | { query: string }
  | { extensions: { persistedQuery: { version: 1; sha256Hash: string } } };
type Body = { asked: Asked; variables: Record<string, unknown> };

function curl({ asked, variables }: Body, address: string, purpose: boolean): string {
  const data = JSON.stringify({ ...asked, variables }).replaceAll("'", `'\\''`);
  return [
    `curl '${address}/graphql' \\`,
    `  -H "Authorization: Bearer $TOKEN" \\`,
    ...(purpose ? [`  -H "X-Purpose: $PURPOSE" \\`] : []),
    "  -H 'Content-Type: application/json' \\",
    `  --data-raw '${data}'`,
  ].join('\n');
}

const inBackticks = (text: string): string =>
  `\`${text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\``;

function typescript({ asked, variables }: Body, address: string, purpose: boolean): string {
  const [name, value] =
    'query' in asked
      ? ['query', inBackticks(asked.query)]
      : ['extensions', JSON.stringify(asked.extensions)];
  return [
    `const ${name} = ${value};`,
    `const variables = ${JSON.stringify(variables)};`,
    `const response = await fetch('${address}/graphql', {`,
    "  method: 'POST',",
    '  headers: {',
    "    'content-type': 'application/json',",
    "    authorization: 'Bearer ' + process.env.TOKEN,",
    ...(purpose ? ["    'x-purpose': String(process.env.PURPOSE),"] : []),
    '  },',
    `  body: JSON.stringify({ ${name}, variables }),`,
    '});',
    'const { data, errors } = await response.json();',
    'if (errors) throw new Error(errors[0].message);',
    'console.log(data);',
  ].join('\n');
}

function python({ asked, variables }: Body, address: string, purpose: boolean): string {
  // Texts and whole numbers in lists of names: the same in Python as in JSON.
  const [name, value] =
    'query' in asked
      ? ['query', JSON.stringify(asked.query)]
      : ['extensions', JSON.stringify(asked.extensions)];
  return [
    'import json, os, urllib.request',
    '',
    `${name} = ${value}`,
    `variables = json.loads(${JSON.stringify(JSON.stringify(variables))})`,
    'request = urllib.request.Request(',
    `    "${address}/graphql",`,
    `    data=json.dumps({"${name}": ${name}, "variables": variables}).encode(),`,
    '    headers={',
    '        "Content-Type": "application/json",',
    '        "Authorization": "Bearer " + os.environ["TOKEN"],',
    ...(purpose ? ['        "X-Purpose": os.environ["PURPOSE"],'] : []),
    '    },',
    ')',
    'answer = json.load(urllib.request.urlopen(request))',
    'if "errors" in answer:',
    '    raise SystemExit(answer["errors"][0]["message"])',
    'print(json.dumps(answer["data"], indent=2, ensure_ascii=False))',
  ].join('\n');
}
