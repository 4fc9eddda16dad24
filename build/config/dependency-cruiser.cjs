/** The import rules between folders; the table is in CONTRIBUTING.md. */
const own = (folder) => `^${folder}/`;
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(shared|electron|renderer|build|test)/', pathNot: allowed },
});

/** The folders of the service from bottom to top; only the files that assemble them are above. */
const service = ['threads', 'workspace', 'calls', 'transports'];
const rooms = service.map((room, index) => ({
  name: `service-${room}`,
  comment: `In electron/service/ imports point down: ${service.join(' < ')}.`,
  severity: 'error',
  from: { path: `^electron/service/${room}/` },
  to: {
    path: '^electron/service/',
    pathNot: `^electron/service/(${service.slice(0, index + 1).join('|')})/`,
  },
}));

/** The window from bottom to top; each layer may import the previous ones. Only main.tsx is above them. */
const window = ['styles', 'api', 'state', 'commands', 'components', 'features', 'shell'];
const upward = window.map((layer, index) => ({
  name: `window-${layer}`,
  comment: `In renderer/ imports point down: ${window.join(' < ')}.`,
  severity: 'error',
  from: { path: `^renderer/${layer}/` },
  to: { path: '^renderer/', pathNot: `^renderer/(${window.slice(0, index + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other belong together.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'This import has no target.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    only('shared-knows-shared', own('shared'), own('shared'), 'shared/ is pure: it only imports shared/.'),
    only(
      'store-knows-shared',
      own('electron/store'),
      ['^electron/store/', '^shared/'],
      'store/ makes no decisions.',
    ),
    only(
      'packed-knows-shared',
      own('electron/packed'),
      ['^electron/packed/', '^shared/'],
      'packed/ knows nothing of what it packs.',
    ),
    only(
      'files-knows-shared',
      own('electron/files'),
      ['^electron/(files|packed)/', '^shared/'],
      'files/ is independent of store/.',
    ),
    only(
      'domain-knows-store',
      own('electron/domain'),
      ['^electron/(domain|packed|store)/', '^shared/'],
      'domain/ is independent of transports, windows and file formats.',
    ),
    only(
      'service-knows-domain',
      own('electron/service'),
      ['^electron/(service|domain|files|store)/', '^shared/'],
      'service/ is independent of the window.',
    ),
    ...rooms,
    only(
      'app-knows-no-page',
      '^electron/(app/|main|preload|headless)',
      ['^electron/', '^shared/'],
      'The processes share only shared/.',
    ),
    only(
      'renderer-knows-shared',
      own('renderer'),
      ['^renderer/', '^shared/'],
      'renderer/ uses the main process through calls.',
    ),
    ...upward,
    {
      name: 'window-has-layers',
      comment: 'A new folder in renderer/ needs a place among the layers.',
      severity: 'error',
      from: {},
      to: { path: '^renderer/', pathNot: `^renderer/(${window.join('|')})/` },
    },
    {
      name: 'features-offer',
      comment: 'A feature may import another one only through its folder offered/.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: {
        path: '^renderer/features/',
        pathNot: ['^renderer/features/$1/', '^renderer/features/[^/]+/offered/'],
      },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared/ runs in every process, so it uses neither Node nor Electron.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-has-no-node',
      comment: 'The window is sandboxed.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-in-its-place',
      comment: 'Only app/, main.ts and preload.ts may import Electron, and the preview host replaces it.',
      severity: 'error',
      from: {
        pathNot: '^(electron/app/|electron/(main|preload)\\.ts$|build/preview/stand-in/|test/packaged/)',
      },
      to: { path: '(^|/)node_modules/electron/' },
    },
    {
      name: 'database-in-its-place',
      comment: 'Only the connection may import the library; build/checks/sql.ts checks the SQL.',
      severity: 'error',
      from: { path: '^(electron|shared|renderer)/', pathNot: '^electron/store/connection/' },
      to: { path: '(^|/)node_modules/better-sqlite3/' },
    },
    {
      name: 'sql-in-its-place',
      comment: 'All SQL is in store/ and uses its tag.',
      severity: 'error',
      from: { path: '^(electron|shared|renderer)/', pathNot: '^electron/store/' },
      to: { path: '^electron/store/connection/(sql|statements|indexes|pragmas)\\.ts$' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(out|dist|test-results)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
