/**
 * Who may import whom. One row per room: `rooms` are the paths it may reach besides itself, `packages` the
 * npm packages it may load, `node` whether it may use Node's own modules. A file belongs to the most exact
 * row that matches. What is not allowed here is an error.
 */
const sharedGround = ['shared/assert.ts', 'shared/contract/reply.ts', 'shared/text'];
const sharedRecords = [...sharedGround, 'shared/domain', 'shared/calendar'];
const sharedRules = [...sharedRecords, 'shared/workflow', 'shared/panels', 'shared/routing'];

const deviceGround = ['shared', 'resources', 'electron/platform'];
const deviceStores = [...deviceGround, 'electron/store', 'electron/journal'];
const deviceRooms = [...deviceStores, 'electron/core', 'electron/sync', 'electron/files'];
const shellRooms = [...deviceRooms, 'electron/shells', 'hub'];

const hubGround = ['shared', 'resources'];
const hubStores = [...hubGround, 'hub/store'];
const hubRooms = [...hubStores, 'hub/accept', 'hub/feed', 'hub/accounts', 'hub/blobs'];

const forms = ['react-hook-form', '@hookform/resolvers'];
const screen = [
  'react',
  'react-dom',
  'lucide-react',
  'dayjs',
  'i18next',
  'react-i18next',
  '@tanstack/react-virtual',
];
const web = ['fastify', '@fastify/cookie', '@fastify/rate-limit', '@fastify/static'];

const houseRooms = [
  { room: 'shared', rooms: ['shared'], packages: ['zod'] },
  { room: 'shared/text', rooms: ['shared/assert.ts'], packages: [] },
  { room: 'shared/domain', rooms: sharedRecords, packages: ['zod'] },
  { room: 'shared/calendar', rooms: sharedRecords, packages: ['zod'] },
  { room: 'shared/workflow', rooms: sharedRules, packages: ['zod'] },
  { room: 'shared/panels', rooms: sharedRules, packages: ['zod'] },
  { room: 'shared/routing', rooms: sharedRules, packages: ['zod'] },
  { room: 'shared/sync', rooms: sharedRules, packages: ['zod', 'node-diff3'] },
  { room: 'shared/ledger', rooms: sharedRules, packages: ['zod'] },
  {
    room: 'shared/package',
    rooms: [...sharedRules, 'shared/contract', 'shared/sync'],
    packages: ['zod'],
    node: true,
  },
  { room: 'resources', rooms: ['shared'], packages: ['zod'] },

  { room: 'electron/platform', rooms: ['shared'], packages: [], node: true },
  { room: 'electron/store', rooms: deviceStores, packages: ['better-sqlite3', 'kysely', 'zod'], node: true },
  { room: 'electron/journal', rooms: deviceStores, packages: ['zod'], node: true },
  {
    room: 'electron/core',
    rooms: [...deviceStores, 'electron/files', 'electron/sync'],
    packages: ['zod', 'pinyin-pro', 'canonicalize'],
    node: true,
  },
  { room: 'electron/sync', rooms: deviceStores, packages: ['zod', 'canonicalize', 'jose'], node: true },
  { room: 'electron/files', rooms: deviceStores, packages: ['zod', 'hucre'], node: true },
  { room: 'electron/shells', rooms: shellRooms, packages: ['zod', 'commander'], node: true },
  { room: 'electron/shells/browser', rooms: shellRooms, packages: ['zod', 'commander', ...web], node: true },
  { room: 'electron/shells/desktop', rooms: shellRooms, packages: ['zod', 'electron'], node: true },

  { room: 'hub', rooms: ['hub', ...hubGround], packages: ['zod', 'commander'], node: true },
  { room: 'hub/store', rooms: hubStores, packages: ['kysely', 'pg', 'better-sqlite3', 'zod'], node: true },
  { room: 'hub/accept', rooms: hubStores, packages: ['zod', 'canonicalize'], node: true },
  { room: 'hub/feed', rooms: hubStores, packages: ['zod', 'canonicalize'], node: true },
  {
    room: 'hub/snapshots',
    rooms: [...hubStores, 'hub/feed'],
    packages: ['zod'],
    node: true,
  },
  { room: 'hub/accounts', rooms: hubStores, packages: ['zod', 'jose'], node: true },
  { room: 'hub/blobs', rooms: hubStores, packages: ['zod'], node: true },
  {
    room: 'hub/http',
    rooms: [...hubRooms, 'hub/http'],
    packages: ['zod', 'jose', 'prom-client', ...web],
    node: true,
  },

  {
    room: 'renderer',
    rooms: ['shared', 'resources/plan', 'renderer'],
    packages: [
      ...screen,
      ...forms,
      'zod',
      'zustand',
      'pinyin-pro',
      'node-diff3',
      '@tanstack/react-query',
      '@tanstack/react-router',
    ],
  },
  {
    room: 'renderer/ui',
    rooms: ['renderer/ui', 'shared/text', 'shared/assert.ts'],
    packages: [...screen, ...forms, 'antd'],
  },
];

const anyRoom = '^(?:shared|resources|electron|hub|renderer|test|scripts)/';
const productRoom = '^(?:shared|resources|electron|hub|renderer)/';
const npmTypes = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

const escaped = (text) => text.replaceAll(/[.\-/]/g, '\\$&');
const within = (path) => (path.endsWith('.ts') ? `^${escaped(path)}$` : `^${escaped(path)}/`);
const insidePackage = (name) => `(?:^|/)node_modules/(?:@types/)?${escaped(name)}(?:/|$)`;

/** A file of an inner room must not be judged by the row of the room around it as well. */
const innerRooms = (room) =>
  houseRooms.filter((other) => other.room.startsWith(`${room}/`)).map((other) => within(other.room));

const rulesOf = ({ room, rooms, packages, node = false }) => {
  const from = { path: within(room), pathNot: innerRooms(room) };
  return [
    {
      name: `${room} reaches only its rooms`,
      severity: 'error',
      comment: `${room} may import itself and: ${rooms.join(', ')}. See "Who may import whom" in the README.`,
      from,
      to: { path: anyRoom, pathNot: [within(room), ...rooms.map(within)] },
    },
    {
      name: `${room} loads only its packages`,
      severity: 'error',
      comment: `${room} may load: ${packages.join(', ') || 'no package'}. Another room may already do what you need.`,
      from,
      to: { dependencyTypes: npmTypes, pathNot: packages.map(insidePackage) },
    },
    ...(node
      ? []
      : [
          {
            name: `${room} runs anywhere`,
            severity: 'error',
            comment: `${room} must not use Node's own modules: pass in what it needs.`,
            from,
            to: { dependencyTypes: ['core'] },
          },
        ]),
  ];
};

const laws = [
  {
    name: 'no cycles',
    severity: 'error',
    comment: 'Two files that need each other are one file, or miss a third below both.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no orphans',
    severity: 'error',
    comment: 'Nobody imports this file and it imports nobody: use it or delete it.',
    from: {
      orphan: true,
      pathNot: [
        '\\.d\\.ts$',
        '(?:^|/)[^/]+\\.config\\.(?:ts|mjs)$',
        '^scripts/[^/]+\\.mjs$',
        '\\.json$',
        '^\\.',
      ],
    },
    to: {},
  },
  {
    name: 'imports resolve',
    severity: 'error',
    comment: 'The file or package is not there.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no dev dependency in product code',
    severity: 'error',
    comment: 'It is missing on the machine of the person who installs the product. Electron brings itself.',
    from: { path: productRoom },
    to: {
      dependencyTypes: ['npm-dev'],
      pathNot: [insidePackage('electron'), '/node_modules/@types/', '^node_modules/@types/'],
    },
  },
  {
    name: 'nobody imports tests',
    severity: 'error',
    comment: 'Tests see the product, never the other way round.',
    from: { pathNot: '^test/' },
    to: { path: '^test/' },
  },
  {
    name: 'only the desktop shell meets its own files',
    severity: 'error',
    comment: 'They load Electron, which the other shells must do without.',
    from: { pathNot: '^(?:electron/shells/desktop|test)/' },
    to: { path: '^electron/shells/desktop/' },
  },
  {
    name: 'across rooms by name',
    severity: 'error',
    comment:
      "Another room is reached as '#shared/...', '#electron/...' and so on; '../' stays inside the room.",
    from: { path: '^(shared|resources|electron|hub|renderer|test)/' },
    to: {
      path: '^(?:shared|resources|electron|hub|renderer)/',
      pathNot: '^$1/',
      dependencyTypesNot: ['aliased-subpath-import'],
    },
  },
  {
    name: 'no drawers for odds and ends',
    severity: 'error',
    comment: 'utils, helpers, common, manager and index say nothing: name the file after what it does.',
    from: {},
    to: { path: '/(?:utils?|helpers?|common|managers?|index)(?:/|[.]tsx?$)', pathNot: 'node_modules' },
  },
];

export default {
  forbidden: [...laws, ...houseRooms.flatMap(rulesOf)],
  options: {
    parser: 'swc',
    combinedDependencies: false,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:\\.cache|dist|release)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
