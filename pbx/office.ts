/** Entry of the embedded office in Electron's utility process: `--data DIR` in, OfficeMessages out. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pino, { type Logger } from 'pino';
import { startPbx } from './composition-root.ts';
import type { ParentPort } from './parent-port.ts';
import { runOffice } from './run-office.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const { parentPort } = process as { readonly parentPort?: ParentPort };
if (!parentPort || values.data === undefined) {
  console.error('The office runs in a utility process, with --data DIR. By itself: npm run pbx -- --help');
  process.exit(1);
}
const dataFolder = values.data;

/** One run's log beside the data: whoever started us does not read our output. */
const openLog = (): Logger =>
  pino(
    { name: 'office' },
    pino.destination({ dest: join(dataFolder, 'office.log'), append: false, mkdir: true, mode: 0o600 }),
  );

await runOffice(parentPort, () =>
  startPbx({ host: '127.0.0.1', port: 0, dataFolder, demo: true, logger: openLog() }),
);
process.exit();
