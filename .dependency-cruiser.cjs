/** Who may import whom: the table of docs/decisions/rooms-and-imports.md, one rule a row. */
const DOMAINS = [
  'agencies',
  'regencies',
  'employers',
  'people',
  'permits',
  'incidents',
  'cases',
  'operations',
  'linkage',
  'rights',
  'indicators',
  'analyses',
  'briefings',
];
const SERVER = '^server/src';
const room = (name) => `${SERVER}/${name}/`;

/** A folder may import only what is listed (and itself, packages and tests aside). */
const only = (name, allowed, severity = 'error') => ({
  name: `${name}-imports-only-its-own`,
  severity,
  from: { path: room(name), pathNot: '\\.test\\.ts$' },
  to: {
    path: '^(server/src|prisma|web|tests)/',
    pathNot: [room(name), ...allowed].join('|'),
  },
});

const domainRules = DOMAINS.flatMap((domain, index) => {
  const earlier = DOMAINS.slice(0, index);
  const later = DOMAINS.slice(index + 1);
  return [
    {
      name: `${domain}-imports-no-later-domain`,
      severity: 'error',
      from: { path: room(`domains/${domain}`) },
      to: { path: later.length > 0 ? `${SERVER}/domains/(${later.join('|')})/` : '^nothing$' },
    },
    {
      name: `${domain}-imports-only-read-visible-types-of-others`,
      severity: 'error',
      from: { path: room(`domains/${domain}`) },
      to: {
        path: earlier.length > 0 ? `${SERVER}/domains/(${earlier.join('|')})/` : '^nothing$',
        pathNot: '/(read|visible|types)\\.ts$',
      },
    },
  ];
});

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-undeclared',
      severity: 'error',
      from: { path: '^(server|web|tests)/' },
      // Packages of types only, and modules that the web client's build makes.
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
        pathNot: '^(geojson|topojson-specification|vite/client|virtual:.*)$',
      },
    },
    only('kernel', []),
    only('db', [room('kernel'), `${SERVER}/env\\.ts$`, '^prisma/(generated|seed)/']),
    only('graphql', [
      room('kernel'),
      room('db'),
      // The builder asks `access` who may; printing the schema needs the schema.
      `${SERVER}/access/(roles|actions|field-classes|pseudonyms|viewer|audit)\\.ts$`,
      `${SERVER}/schema\\.ts$`,
      '^prisma/generated/',
    ]),
    only('access', [room('kernel'), room('db'), room('graphql'), `${SERVER}/env\\.ts$`]),
    only('observability', [
      room('kernel'),
      room('db'),
      room('access'),
      room('graphql'),
      `${SERVER}/env\\.ts$`,
    ]),
    only('sources', [room('kernel')]),
    only('domains', [room('kernel'), room('db'), room('access'), room('graphql')]),
    only('intake', [
      room('kernel'),
      room('sources'),
      room('db'),
      room('access'),
      room('graphql'),
      room('domains'),
    ]),
    {
      name: 'intake-imports-no-schema-of-a-domain',
      severity: 'error',
      from: { path: room('intake') },
      to: { path: `${SERVER}/domains/.*/schema\\.ts$` },
    },
    only('tiles', [
      room('kernel'),
      room('db'),
      room('access'),
      room('graphql'),
      `${SERVER}/domains/.*/(read|visible|types)\\.ts$`,
    ]),
    only('exports', [
      room('kernel'),
      room('access'),
      room('graphql'),
      // What a roll-up rests on and for whom it is computed.
      `${SERVER}/domains/indicators/(audience|coverage)\\.ts$`,
    ]),
    ...domainRules,
    {
      name: 'web-imports-no-server-code',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(server|prisma)/' },
    },
    {
      name: 'map-and-ui-import-lib-and-their-own',
      severity: 'error',
      from: { path: '^web/src/(map|ui)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^web/src/', pathNot: '^web/src/(map|ui|lib)/' },
    },
    {
      name: 'ui-imports-no-map',
      severity: 'error',
      from: { path: '^web/src/ui/' },
      to: { path: '^web/src/map/' },
    },
    {
      name: 'only-map-imports-maplibre',
      severity: 'error',
      from: { path: '^web/src/', pathNot: '^web/src/map/' },
      to: { path: 'maplibre-gl' },
    },
    {
      name: 'no-feature-imports-another',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
    },
    {
      name: 'features-import-no-app',
      severity: 'error',
      from: { path: '^web/src/(features|graphql|lib|i18n|ui|map)/' },
      to: { path: '^web/src/app/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(generated|dist)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
    cache: false,
  },
};
