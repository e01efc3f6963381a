import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { longStep, say } from './long-step.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules', '.communicator-packages');

/** Installs the npm packages exactly as locked, unless that has been done already. */
export async function installPackages() {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (isInstalled(wanted)) return;
  await install();
  writeFileSync(stampFile, wanted);
}

/** A package.json that someone is just editing is no reason to refuse: what is locked stays locked. */
async function install() {
  try {
    await longStep('Installing packages', ...npm('ci'));
  } catch (error) {
    if (!error.message.includes('in sync')) throw error;
    say('package-lock.json does not cover package.json wholly.');
    await longStep('Installing packages, and resolving the rest', ...npm('install', '--no-save'));
  }
}

/** Our stamp after `npm ci`; npm's own, newer than the lock file, after a developer's `npm install`. */
function isInstalled(wanted) {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return true;
  const npmStamp = join(root, 'node_modules', '.package-lock.json');
  return existsSync(npmStamp) && statSync(npmStamp).mtimeMs >= statSync(lockFile).mtimeMs;
}

/** Inside an npm script the same npm is used again; npm_execpath names its entry file. */
function npm(...request) {
  const args = [...request, '--no-fund', '--no-audit'];
  const entry = process.env.npm_execpath;
  if (entry) return [process.execPath, [entry, ...args], { cwd: root }];
  return ['npm', args, { cwd: root, shell: process.platform === 'win32' }];
}
