import type { Communicator } from '../support/communicator.ts';
import type { CommunicatorWindow } from '../support/communicator-window.ts';

const MEGABYTE = 1024 * 1024;

/** Megabytes of JavaScript that are in use in a window's page and in the main process, after what is garbage went. */
export async function heapInUse(app: Communicator, { page }: CommunicatorWindow): Promise<number> {
  const debugging = await page.context().newCDPSession(page);
  await debugging.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await debugging.send('Runtime.getHeapUsage')) as { usedSize: number };
  await debugging.detach();
  return (usedSize + (await mainHeapInUse(app))) / MEGABYTE;
}

function mainHeapInUse(app: Communicator): Promise<number> {
  return app.evaluate(() => {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    const { runInNewContext } = process.getBuiltinModule('node:vm');
    setFlagsFromString('--expose-gc');
    runInNewContext('gc')();
    return process.memoryUsage().heapUsed;
  });
}
