// The arrows between the rooms (docs/architecture.md). An import may only go up this list.
// testing/guard holds one fixture that breaks each rule; add one when you add a rule.

const everyRoom = 'domain|contract|sync|renderer|preload|main|server|customer|e2e|testing|bench|scripts';
const tests = '(\\.test|-under-test)\\.(ts|tsx|mjs)$';

/** Which rooms a room's own code may import, and which npm packages where that is limited. */
const arrows = {
  domain: { rooms: [], packages: ['zod', 'chinese-days', 'opencc-js', 'pinyin-pro'] },
  contract: { rooms: ['domain'], packages: ['zod'] },
  sync: { rooms: ['domain', 'contract'], packages: ['zod'] },
  renderer: { rooms: ['domain', 'contract', 'sync'] }, // sync: see sync-only-from-renderer-data
  preload: { rooms: ['contract'], packages: ['electron'] },
  main: { rooms: ['domain', 'contract', 'server'] }, // server: see server-only-in-api-process
  server: { rooms: ['domain', 'contract', 'sync'] }, // sync: see server-sees-mutators-only
  customer: { rooms: ['domain', 'contract'] },
  e2e: { rooms: ['contract', 'testing'] },
  testing: { rooms: ['domain', 'contract', 'sync'] },
  scripts: { rooms: [] },
};

const roomRules = Object.entries(arrows).map(([room, { rooms }]) => ({
  name: `${room}-arrows`,
  comment: `${room} may import ${rooms.length > 0 ? rooms.join(', ') : 'no other room'}.`,
  severity: 'error',
  from: { path: `^${room}/`, pathNot: tests },
  to: { path: `^(${everyRoom})/`, pathNot: `^(${[room, ...rooms].join('|')})/` },
}));

// A room's tests may besides use the helpers in testing; the server's may put the whole engine in front of it.
const testRules = Object.entries(arrows).map(([room, { rooms }]) => ({
  name: `${room}-tests-arrows`,
  comment: `Tests in ${room} may import what it imports, and testing.`,
  severity: 'error',
  from: { path: `^${room}/.*${tests}` },
  to: { path: `^(${everyRoom})/`, pathNot: `^(${[room, 'testing', ...rooms].join('|')})/` },
}));

const packageRules = Object.entries(arrows)
  .filter(([, { packages }]) => packages)
  .map(([room, { packages }]) => ({
    name: `${room}-packages`,
    comment: `${room} may use ${packages.join(', ')} and nothing of Node.`,
    severity: 'error',
    from: { path: `^${room}/`, pathNot: tests },
    to: {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'],
      pathNot: `(^|/)node_modules/(${packages.join('|')})/`,
    },
  }));

module.exports = {
  forbidden: [
    ...roomRules,
    ...testRules,
    ...packageRules,
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one thought in two places.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere is not looked at any further, so it may not stand.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'sync-only-from-renderer-data',
      comment: 'Screens see live views and mutators, never the engine.',
      severity: 'error',
      from: { path: '^renderer/(?!data/)' },
      to: { path: '^sync/' },
    },
    {
      name: 'dexie-only-in-renderer-data',
      comment: 'How rows lie on disk is known in one place.',
      severity: 'error',
      from: { pathNot: '^(renderer/data|bench)/' },
      to: { path: '(^|/)node_modules/(dexie|dexie-[^/]+)/' },
    },
    {
      name: 'server-sees-mutators-only',
      comment:
        'The server runs the mutators and knows who has which rows; outbox, rebase and pull are the desktop’s.',
      severity: 'error',
      from: { path: '^server/', pathNot: tests },
      to: { path: '^sync/', pathNot: '^sync/(mutators/|((row|work)-)?scopes\\.ts$)' },
    },
    {
      name: 'server-only-in-api-process',
      comment: 'The embedded API runs in a process of its own, whose entry alone may import the server.',
      severity: 'error',
      from: { path: '^main/', pathNot: '^main/api-process\\.ts$' },
      to: { path: '^server/' },
    },
    {
      name: 'electron-only-in-its-rooms',
      comment: 'Pages reach Electron through the bridge.',
      severity: 'error',
      from: { pathNot: `^(main|preload|bench)/` },
      to: { path: '(^|/)node_modules/electron/' },
    },
    {
      name: 'pages-run-in-a-browser',
      comment: 'Pages have no Node and no server packages.',
      severity: 'error',
      from: { path: '^(renderer|customer)/', pathNot: `(${tests}|^customer/vite\\.config\\.ts$)` },
      to: {
        dependencyTypes: ['core'],
      },
    },
    {
      name: 'server-packages-stay-out-of-pages',
      comment: 'Pages reach the database and the API over the contract.',
      severity: 'error',
      from: { path: '^(renderer|customer)/' },
      to: { path: '(^|/)node_modules/(fastify|@fastify|pg|pino|@electric-sql|@node-rs)/' },
    },
    {
      name: 'features-through-their-index',
      comment: 'A feature imports another feature only through its index.ts.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: {
        path: '^renderer/features/',
        pathNot: ['^renderer/features/$1/', '^renderer/features/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'house-uses-features-through-their-index',
      comment: 'The rest of the renderer, too, imports a feature only through its index.ts.',
      severity: 'error',
      from: { path: '^renderer/(?!features/)' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/[^/]+/index\\.ts$' },
    },
    {
      name: 'testing-is-for-tests',
      comment: 'What ships must not lean on test helpers.',
      severity: 'error',
      from: { path: `^(${everyRoom})/`, pathNot: [tests, '^(testing|e2e|bench)/'] },
      to: { path: '^testing/' },
    },
    {
      name: 'shipped-code-uses-shipped-packages',
      comment: 'The packaged app carries the dependencies only; bundled pages may use devDependencies.',
      severity: 'error',
      from: { path: '^(main|server|sync|contract|domain)/', pathNot: tests },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '(^|/)node_modules/(electron|@types)/',
      },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '(^|/)(fixtures|runtime-shim)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css', '.d.ts'],
    },
  },
};
