/** Who may import whom. `to` names what a folder may reach; everything else of ours is forbidden to it. */
const OURS = '^(src|contracts|mocks|stories|scripts|e2e)/'
const TESTS = '\\.test\\.tsx?$'
const PACKAGES = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core']

const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: TESTS },
  to: { path: OURS, pathNot: allowed },
})

module.exports = {
  forbidden: [
    only(
      'contracts-import-contracts',
      '^contracts/(?!conformance/)',
      ['^contracts/'],
      'The promise knows nothing of who keeps it.',
    ),
    only(
      'mocks-import-contracts-and-lib',
      '^mocks/',
      ['^mocks/', '^contracts/', '^src/lib/'],
      'The mock world is made of the promise alone.',
    ),
    only(
      'components-import-components',
      '^src/components/',
      ['^src/components/', '^contracts/', '^src/lib/(?!constants/backend)', '^src/actions/'],
      'Props in, events out: a component fetches nothing and knows no platform.',
    ),
    only(
      'actions-import-modules',
      '^src/actions/',
      ['^src/modules/', '^src/platform/next-context', '^contracts/', '^src/lib/'],
      'An action binds an operation to its procedure, or a form to both.',
    ),
    only(
      'modules-import-platform',
      '^src/modules/',
      [
        '^src/modules/',
        '^src/platform/',
        '^src/vendors/',
        '^contracts/',
        '^src/lib/',
        '^src/components/(email|evidence)/',
      ],
      'The business stands on the platform; of the components it renders mails and evidence only.',
    ),
    only(
      'platform-imports-contracts',
      '^src/platform/',
      ['^src/platform/', '^contracts/', '^src/lib/'],
      'The platform knows no business.',
    ),
    only(
      'vendors-import-contracts',
      '^src/vendors/',
      ['^src/vendors/', '^contracts/', '^src/lib/'],
      'A vendor client knows the vendor only.',
    ),
    only(
      'lib-imports-contracts',
      '^src/lib/',
      ['^src/lib/', '^contracts/'],
      'Shared by all, so it may lean on nobody.',
    ),
    only(
      'app-imports-screens',
      '^src/app/',
      ['^src/app/', '^src/components/', '^src/actions/', '^src/modules/', '^src/lib/', '^src/platform/next-context'],
      'A route reads and passes props.',
    ),
    only(
      'worker-imports-no-screens',
      '^src/worker/',
      ['^src/worker/', '^src/modules/', '^src/platform/', '^src/vendors/', '^contracts/', '^src/lib/'],
      'The entry hands over: to our own code, or to Next.',
    ),
    only(
      'stories-import-components-and-mocks',
      '^stories/',
      ['^stories/', '^src/components/', '^mocks/', '^contracts/', '^src/lib/'],
      'A story shows a component on mocks.',
    ),
    {
      name: 'no-mocks-in-src',
      comment: 'The gate of phase 6: what is shipped imports nothing false.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^mocks/' },
    },
    {
      name: 'nothing-imports-app',
      severity: 'error',
      from: { pathNot: '^src/app/' },
      to: { path: '^src/app/', pathNot: '\\.css$' },
    },
    {
      name: 'contracts-need-zod-and-orpc-only',
      comment: 'A promise can be read anywhere: in a browser, in a worker, in another repository.',
      severity: 'error',
      from: { path: '^contracts/(?!conformance/)', pathNot: TESTS },
      to: { dependencyTypes: PACKAGES, pathNot: 'node_modules/(zod|@orpc/contract)/' },
    },
    {
      name: 'no-server-in-screens',
      comment: 'What may reach a browser knows no database, no platform and no Node.',
      severity: 'error',
      from: { path: '^src/(components|lib|app)/', pathNot: TESTS },
      to: { path: ['node_modules/(drizzle-orm|@opennextjs|miniflare|wrangler)/', '^cloudflare:'] },
    },
    {
      name: 'no-node-in-screens',
      comment: 'The same: a Node module would be missing in a browser, and in Storybook.',
      severity: 'error',
      from: { path: '^src/(components|lib|actions|app)/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-procedures-in-screens',
      comment: 'A component calls an action; it makes no server of its own.',
      severity: 'error',
      from: { path: '^src/(components|lib)/', pathNot: TESTS },
      to: { path: 'node_modules/@orpc/server/' },
    },
    {
      name: 'no-tools-in-src',
      comment: 'What is shipped needs no package that only tools have, such as msw or faker.',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphans',
      comment: 'A module that imports nothing and is imported by nobody has been forgotten.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '^stories/',
          '^mocks/flat/',
          '^scripts/api-docs/page/',
          '^scripts/browser/in-steps',
          '^src/worker/left-out',
        ],
      },
      to: {},
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(cloudflare:|.*\\.open-next/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.open-next|dist|storybook-static)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    },
  },
}
