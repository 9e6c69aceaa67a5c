import type { Question } from '../types.ts';
import { variablesOf } from './tables.ts';

export const SNIPPETS = ['curl', 'typescript', 'python'] as const;
export type SnippetKind = (typeof SNIPPETS)[number];

/**
 * A question as a line for a shell, or a few for a program. The token stands in the environment and not in the text; so
 * does the purpose, where the question opens a person's record.
 */
export function snippet(kind: SnippetKind, question: Question, address: string): string {
  const body = { query: question.text.trim(), variables: variablesOf(question.variables) };
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

type Body = { query: string; variables: Record<string, unknown> };

function curl(body: Body, address: string, purpose: boolean): string {
  const data = JSON.stringify(body).replaceAll("'", `'\\''`);
  return [
    `curl '${address}/graphql' \\`,
    `  -H "Authorization: Bearer $TOKEN" \\`,
    ...(purpose ? [`  -H "X-Purpose: $PURPOSE" \\`] : []),
    "  -H 'Content-Type: application/json' \\",
    `  --data-raw '${data}'`,
  ].join('\n');
}

function typescript({ query, variables }: Body, address: string, purpose: boolean): string {
  const text = query.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
  return [
    `const query = \`${text}\`;`,
    `const variables = ${JSON.stringify(variables)};`,
    `const response = await fetch('${address}/graphql', {`,
    "  method: 'POST',",
    '  headers: {',
    "    'content-type': 'application/json',",
    "    authorization: 'Bearer ' + process.env.TOKEN,",
    ...(purpose ? ["    'x-purpose': String(process.env.PURPOSE),"] : []),
    '  },',
    '  body: JSON.stringify({ query, variables }),',
    '});',
    'const { data, errors } = await response.json();',
    'if (errors) throw new Error(errors[0].message);',
    'console.log(data);',
  ].join('\n');
}

function python({ query, variables }: Body, address: string, purpose: boolean): string {
  return [
    'import json, os, urllib.request',
    '',
    `query = ${JSON.stringify(query)}`,
    `variables = json.loads(${JSON.stringify(JSON.stringify(variables))})`,
    'request = urllib.request.Request(',
    `    "${address}/graphql",`,
    '    data=json.dumps({"query": query, "variables": variables}).encode(),',
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
