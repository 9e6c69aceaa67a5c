/** Queries made to keep a GraphQL server busy or to make it tell what it should not; none needs an account of its own. */

const many = (count: number, each: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => each(index)).join(' ');

const nested = (levels: number, open: string, close: string, inside: string): string =>
  `${open.repeat(levels)}${inside}${close.repeat(levels)}`;

/** Fragments each of which holds the next one ten times over: ten to the power of thirty fields. */
const MULTIPLYING = `{ viewer { ...F0 } } ${many(30, (at) => `fragment F${at} on Viewer { ${many(10, () => `...F${at + 1}`)} }`)} fragment F30 on Viewer { email }`;

/** Each attack by its name, with the code of what it is refused for. */
export const ATTACKS: Record<string, readonly [query: string, code: string]> = {
  'a thousand aliases': [
    `{ ${many(1000, (at) => `a${at}: viewer { email }`)} }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'aliases in a fragment that is used again and again': [
    `{ ${many(30, () => '...Them')} } fragment Them on Query { ${many(5, (at) => `a${at}: viewer { email }`)} }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'a field two thousand times': [
    `{ viewer { ${many(2000, () => 'email')} } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'a root field five hundred times': [
    `{ ${many(500, () => 'viewer { email }')} }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'a thousand directives at one field': [
    `{ viewer { email ${many(1000, () => '@include(if: true)')} } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'a thousand directives that are not there': [
    `{ viewer { email ${many(1000, (at) => `@d${at}`)} } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'directives at many fields': [
    `{ viewer { ${many(100, () => 'email @include(if: true)')} } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'a fragment in itself': [
    '{ viewer { ...F } } fragment F on Viewer { email ...F }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'fragments in a circle': [
    '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...C } fragment C on Viewer { ...A }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'fragments in a circle that nothing uses': [
    '{ viewer { email } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'fragments that multiply': [MULTIPLYING, 'GRAPHQL_VALIDATION_FAILED'],
  'two hundred fragments': [
    `{ viewer { ${many(200, (at) => `...F${at}`)} } } ${many(200, (at) => `fragment F${at} on Viewer { email }`)}`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'two hundred levels': [
    `{ employers { nodes ${nested(100, '{ sites { nodes { employer ', ' } } }', '{ id }')} } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'two hundred levels by inline fragments and fields': [
    `{ viewer ${nested(200, '{ ... on Viewer { agency ', ' } }', '{ id }')} }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'more levels than a parser has room for': [
    nested(2400, '{ a ', ' }', '{ a }'),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'a value of very many levels': [
    `{ nodes(ids: ${nested(2400, '[', ']', '"x"')}) { id } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'a flood of __typename': [`{ ${many(1500, () => '__typename')} }`, 'GRAPHQL_VALIDATION_FAILED'],
  'a flood of __typename in a list': [
    `{ regencies { ${many(300, () => '__typename')} name } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'a flood of tokens': [`{ ${many(6000, () => 'a')} }`, 'GRAPHQL_VALIDATION_FAILED'],
  'a long comment': [`{ viewer { email } } # ${'x'.repeat(60_000)}`, 'GRAPHQL_VALIDATION_FAILED'],
  'a name in another alphabet': ['{ vіewer { email } }', 'GRAPHQL_PARSE_FAILED'],
  'a space that has no width': ['{ vie\u200bwer { email } }', 'GRAPHQL_PARSE_FAILED'],
  'a text that turns the reading around': ['{ \u202eviewer { email } }', 'GRAPHQL_PARSE_FAILED'],
  'a text with the character zero': [
    '{ employers(filter: { search: "a\\u0000b" }) { totalCount } }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'half a character': [
    '{ employers(filter: { search: "a\\uD83Db" }) { totalCount } }',
    'GRAPHQL_PARSE_FAILED',
  ],
};
