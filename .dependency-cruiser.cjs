/**
 * The arrows of the architecture (docs/architecture.md), as rules. Tests may look wherever they need to;
 * what ships may not.
 */
const TESTS = '(^test/|\\.test\\.tsx?$)';
const PURE_LIBRARIES =
  '(^|/)node_modules/(zod|luxon|@types/luxon|libphonenumber-js|transliteration|@zxcvbn-ts)/';

/** `type-only` imports vanish before the program runs: knowing a shape is not depending on its maker. */
const AT_RUN_TIME = { dependencyTypesNot: ['type-only'] };

const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: typeof from === 'string' ? { path: from, pathNot: TESTS } : { pathNot: TESTS, ...from },
  to,
});

module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'Two files that need each other are one concept, or lack a third.',
      {},
      { circular: true },
    ),
    forbid(
      'no-unresolved',
      'An import must lead somewhere; the address of a file in a package is looked for by the bundler, which fails without it.',
      {},
      { couldNotResolve: true, pathNot: '^@[^.].*\\?url$' },
    ),
    forbid(
      'nothing-ships-from-tests',
      'Tests and tools know the program, never the reverse.',
      {},
      {
        path: '^(test|build)/',
      },
    ),
    forbid(
      'only-declared-packages',
      'What ships imports only what package.json lists under "dependencies" (Electron itself aside).',
      {},
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: '(^|/)node_modules/(electron|vite)/',
      },
    ),

    forbid(
      'phone-is-pure',
      'renderer/phone knows no SIP, React, browser adapter or process; of contracts it knows the schemas.',
      '^renderer/phone/',
      {
        pathNot: ['^renderer/phone/', '^(pbx|preload)/contract/', PURE_LIBRARIES],
      },
    ),
    forbid(
      'company-is-pure',
      'pbx/company is the domain: no engine, store, API or Node module.',
      '^pbx/company/',
      {
        pathNot: ['^pbx/(company|contract)/', PURE_LIBRARIES],
      },
    ),
    forbid(
      'routing-is-pure',
      'pbx/routing decides from what it is told; the engine is known by its port only.',
      '^pbx/routing/',
      { pathNot: ['^pbx/(routing|company|contract)/', '^pbx/engine/port\\.ts$', PURE_LIBRARIES] },
    ),
    forbid('contracts-are-pure', 'A contract is zod schemas and types.', '^(pbx|preload)/contract/', {
      pathNot: ['^(pbx|preload)/contract/', PURE_LIBRARIES],
    }),
    forbid(
      'engine-port-is-pure',
      'The port is what both engines are written against.',
      '^pbx/engine/port\\.ts$',
      {
        pathNot: ['^pbx/contract/', PURE_LIBRARIES],
      },
    ),

    forbid('renderer-never-main', 'The renderer talks to window.communicator only.', '^renderer/', {
      path: '^(main/|preload/(?!contract/))',
    }),
    forbid('renderer-never-pbx', 'Of the PBX the renderer knows the contract.', '^renderer/', {
      path: '^pbx/(?!contract/)',
    }),
    forbid('renderer-never-node', 'The renderer is sandboxed: no Node module, no Electron.', '^renderer/', {
      dependencyTypes: ['core'],
    }),
    forbid(
      'renderer-never-electron',
      'The renderer is sandboxed: no Node module, no Electron.',
      '^renderer/',
      {
        path: '(^|/)node_modules/electron/',
      },
    ),
    forbid(
      'main-knows-only-contracts',
      'The office is a process of its own; pages are reached by IPC.',
      '^main/',
      {
        path: '^(renderer/|preload/(?!contract/)|pbx/(?!contract/))',
      },
    ),
    forbid('web-never-node', 'main/web stands in for main in a browser.', '^main/web/', {
      dependencyTypes: ['core'],
    }),
    forbid('preload-knows-only-contracts', 'The preload hands over; it does not decide.', '^preload/', {
      path: '^(main/|renderer/|pbx/(?!contract/))',
    }),
    forbid('pbx-stands-alone', 'The PBX runs without the Communicator.', '^pbx/', {
      path: '^(main|preload|renderer|build|test|assets)/',
    }),
    forbid('pbx-never-electron', 'The PBX runs without the Communicator.', '^pbx/', {
      path: '(^|/)node_modules/electron/',
    }),

    forbid(
      'jssip-stays-in-sip',
      'Vendor types stop in the adapter.',
      { pathNot: [TESTS, '^renderer/sip/'] },
      {
        path: '(^|/)node_modules/(jssip|@types/jssip)/',
      },
    ),
    forbid(
      'sip-js-and-werift-stay-in-the-engine',
      'Vendor types stop in the adapter.',
      { pathNot: [TESTS, '^pbx/engine/embedded/'] },
      { path: '(^|/)node_modules/(sip\\.js|werift)/' },
    ),
    forbid(
      'keyring-stays-in-secrets',
      'One vault holds the secrets.',
      { pathNot: [TESTS, '^main/secrets/'] },
      { path: '(^|/)node_modules/@napi-rs/keyring/' },
    ),
    forbid(
      'dbus-stays-in-the-session-bus',
      'Vendor types stop in the adapter.',
      { pathNot: [TESTS, '^main/session-bus/'] },
      { path: '(^|/)node_modules/@jellybrick/dbus-next/' },
    ),
    forbid(
      'database-stays-in-the-store',
      'Only the store knows which database there is.',
      { pathNot: [TESTS, '^pbx/store/'] },
      { path: '(^|/)node_modules/(libsql|kysely|pg)/' },
    ),

    forbid(
      'only-the-root-makes-an-engine',
      'One composition root a process constructs the adapters.',
      { pathNot: [TESTS, '^pbx/(composition|asterisk)-root\\.ts$', '^pbx/engine/(embedded|asterisk)/'] },
      { path: '^pbx/engine/(embedded|asterisk)/', ...AT_RUN_TIME },
    ),
    forbid(
      'only-the-root-opens-the-store',
      'One composition root a process constructs the adapters.',
      { pathNot: [TESTS, '^pbx/open-data\\.ts$', '^pbx/store/'] },
      { path: '^pbx/store/', ...AT_RUN_TIME },
    ),
    forbid(
      'only-the-root-makes-a-phone',
      'One composition root a process constructs the adapters.',
      { pathNot: [TESTS, '^renderer/(.*composition-root|start-phone\\.ts)', '^renderer/(sip|audio)/'] },
      { path: '^renderer/(sip|audio)/', ...AT_RUN_TIME },
    ),
    forbid('ui-knows-no-phone', 'The design system serves any screen.', '^renderer/ui/', {
      path: '^renderer/(phone|sip|audio|stores|features)/',
    }),
    forbid(
      'phone-screens-are-views',
      'A screen shows a view model and calls what it offers.',
      '^renderer/features/',
      {
        path: '^renderer/(sip|audio)/',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)out/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
  },
};
