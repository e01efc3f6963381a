import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** For each rule of .dependency-cruiser.cjs: a file that breaks it, and what the file imports. */
const violations: Readonly<Record<string, readonly [file: string, imported: string]>> = {
  'no-cycles': ['main/a.ts', './b.ts'],
  'no-unresolved': ['main/unresolved.ts', './nowhere.ts'],
  'nothing-ships-from-tests': ['main/uses-test.ts', '../test/target.ts'],
  'only-declared-packages': ['main/uses-dev.ts', 'fast-check'],
  'phone-is-pure': ['renderer/phone/impure.ts', 'react'],
  'company-is-pure': ['pbx/company/impure.ts', 'node:fs'],
  'routing-is-pure': ['pbx/routing/impure.ts', '../api/target.ts'],
  'contracts-are-pure': ['preload/contract/impure.ts', 'electron'],
  'engine-port-is-pure': ['pbx/engine/port.ts', 'node:net'],
  'renderer-never-main': ['renderer/to-main.ts', '../main/target.ts'],
  'renderer-never-pbx': ['renderer/to-pbx.ts', '../pbx/company/target.ts'],
  'renderer-never-node': ['renderer/to-node.ts', 'node:fs'],
  'renderer-never-electron': ['renderer/to-electron.ts', 'electron'],
  'main-knows-only-contracts': ['main/to-pbx.ts', '../pbx/company/target.ts'],
  'preload-knows-only-contracts': ['preload/to-main.ts', '../main/target.ts'],
  'web-never-node': ['main/web/to-node.ts', 'node:fs'],
  'pbx-stands-alone': ['pbx/api/to-renderer.ts', '../../renderer/target.ts'],
  'pbx-never-electron': ['pbx/api/to-electron.ts', 'electron'],
  'jssip-stays-in-sip': ['renderer/stores/uses-jssip.ts', 'jssip'],
  'sip-js-and-werift-stay-in-the-engine': ['pbx/api/uses-werift.ts', 'werift'],
  'keyring-stays-in-secrets': ['main/ipc/uses-keyring.ts', '@napi-rs/keyring'],
  'dbus-stays-in-the-session-bus': ['main/tray/uses-dbus.ts', '@jellybrick/dbus-next'],
  'database-stays-in-the-store': ['pbx/api/uses-kysely.ts', 'kysely'],
  'only-the-root-makes-an-engine': ['pbx/api/makes-engine.ts', '../engine/embedded/target.ts'],
  'only-the-root-opens-the-store': ['pbx/api/opens-store.ts', '../store/target.ts'],
  'only-the-root-makes-a-phone': ['renderer/stores/makes-phone.ts', '../sip/target.ts'],
  'ui-knows-no-phone': ['renderer/ui/knows-phone.ts', '../phone/target.ts'],
  'phone-screens-are-views': ['renderer/features/reaches-sip.ts', '../sip/target.ts'],
};

const allowed: readonly (readonly [file: string, imported: string])[] = [
  ['pbx/routing/pure.ts', '../engine/port.ts'],
  ['pbx/composition-root.ts', './engine/embedded/target.ts'],
  ['renderer/composition-root.tsx', './sip/target.ts'],
  ['renderer/sip/adapter.ts', 'jssip'],
  ['main/contract-user.ts', '../preload/contract/target.ts'],
  ['preload/contract/session-user.ts', '../../pbx/contract/target.ts'],
  ['renderer/phone/reducer.test.ts', 'fast-check'],
  ['renderer/phone/profile.ts', '../../preload/contract/target.ts'],
];

const repository = resolve(import.meta.dirname, '../..');
const depcruise = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
let tree: string;
let broken: { readonly rule: string; readonly from: string }[];

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'layers-'));
  for (const shared of ['node_modules', 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
    await symlink(join(repository, shared), join(tree, shared));
  const pairs = [...Object.values(violations), ...allowed];
  for (const [, imported] of pairs) if (imported.endsWith('/target.ts')) await placeTarget(pairs, imported);
  await write('main/b.ts', `import { thing } from './a.ts';\nexport const other = thing;\n`);
  for (const [file, imported] of pairs)
    await write(file, `import * as it from '${imported}';\nexport const thing = it;\n`);
  broken = await cruise();
}, 60_000);

afterAll(() => rm(tree, { recursive: true, force: true }));

async function placeTarget(pairs: readonly (readonly [string, string])[], imported: string): Promise<void> {
  for (const [file, wanted] of pairs)
    if (wanted === imported) await write(join(dirname(file), imported), 'export const target = 1;\n');
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(tree, file)), { recursive: true });
  await writeFile(join(tree, file), text);
}

async function cruise(): Promise<typeof broken> {
  const args = [depcruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const folders = ['main', 'preload', 'renderer', 'pbx'];
  const run = promisify(execFile)(process.execPath, [...args, ...folders], {
    cwd: tree,
    maxBuffer: 64 << 20,
  });
  const { stdout } = await run.catch((failure: { stdout: string }) => failure);
  const report = JSON.parse(stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return report.summary.violations.map(({ from, rule }) => ({ rule: rule.name, from }));
}

test.each(Object.entries(violations))('%s refuses what it forbids', (rule, [file]) => {
  expect(broken).toContainEqual({ rule, from: file });
});

test('every rule has a violation here', () => {
  const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
    forbidden: { name: string }[];
  };
  expect(Object.keys(violations).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
});

test.each(allowed)('%s may import %s', (file) => {
  expect(broken.filter(({ from }) => from === file)).toEqual([]);
});
