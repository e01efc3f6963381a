import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { longStep } from './long-step.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const program = process.platform === 'win32' ? 'node.exe' : 'node';
const LAUNCHER_CHECK_MS = 150;
const broughtNode = join(root, 'node_modules', 'node', 'bin', program);

/** Runs the command's program on Node 24 and ends as it ends. */
export async function handOver(command, args) {
  const node = await currentNode();
  const child = spawn(node, [join(root, 'build', 'commands', `${command}.ts`), ...args], {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [dirname(node), process.env.PATH].join(delimiter),
    },
  });
  forwardSignals(child);
  endWithLauncher(child);
  process.exitCode = await exitCode(child);
}

/** Ctrl+C reaches the child without our help: a terminal sends it to the whole group. */
function forwardSignals(child) {
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
}

/** The Node 24 that the packages bring; the machine's own when it is as new. */
async function currentNode() {
  if (!existsSync(broughtNode)) await bringNode();
  if (existsSync(broughtNode)) return broughtNode;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new Error('Node 24 is missing: remove node_modules and try again with install scripts allowed.');
}

/** What the package's install script does, for an npm that does not run install scripts. */
async function bringNode() {
  const cwd = join(root, 'node_modules', 'node');
  await longStep('Bringing Node 24', process.execPath, ['installArchSpecificPackage.js'], { cwd });
}

/**
 * `npm run` passes a signal on to its shell only, and the shell dies of it alone. So the loss of
 * that shell means: end.
 */
function endWithLauncher(child) {
  if (!process.env.npm_lifecycle_event) return;
  const launcher = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === launcher) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, LAUNCHER_CHECK_MS);
  watch.unref();
}

function exitCode(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
