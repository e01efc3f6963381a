/**
 * What a bare Electron runs: `electron [-r module]… [--version] [other switches] app-path [arguments]`.
 * The top-level await matters: Electron holds back `ready` until this module has been evaluated,
 * so the app can subscribe to it in time.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const { modules, version, path } = readCommandLine(process.argv.slice(1));

if (version) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
for (const module of modules) createRequire(join(process.cwd(), 'main.js'))(module);
if (path === undefined) {
  console.error('Usage: electron [-r module] [--version] app-path');
  process.exit(1);
}
await open(resolve(path));

function readCommandLine(args) {
  const modules = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index];
    if (argument === '-r' || argument === '--require') modules.push(args[++index]);
    else if (argument === '-v' || argument === '--version') return { modules, version: true };
    else if (!argument.startsWith('-')) return { modules, version: false, path: argument };
  }
  return { modules, version: false };
}

async function open(appPath) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  try {
    const entry = createRequire(import.meta.url).resolve(appPath);
    const packageFile = join(appPath, 'package.json');
    if (existsSync(packageFile)) describe(JSON.parse(readFileSync(packageFile, 'utf8')));
    app.setAppPath(existsSync(packageFile) ? appPath : dirname(entry));
    await import(pathToFileURL(entry).href);
  } catch (error) {
    console.error('The app failed while it was loaded:', error);
    process.exit(1);
  }
}

function describe({ name, productName, version, desktopName }) {
  app.name = productName ?? name ?? app.name;
  if (version) app.setVersion(version);
  if (process.platform === 'linux') app.setDesktopName(desktopName ?? `${app.name}.desktop`);
}
