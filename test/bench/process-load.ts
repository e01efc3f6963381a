import { readFile } from 'node:fs/promises';
import { setTimeout as passing } from 'node:timers/promises';
import { processTree } from '../support/process-tree.ts';

/** Linux's USER_HZ, the same on every architecture that Electron runs on. */
const TICKS_A_SECOND = 100;

/** Proportional set size of a process and all below it, MB: shared memory counted once. */
export async function memoryOf(pid: number): Promise<number> {
  const sizes = (await processTree(pid)).map(async (entry) => {
    const text = await readFile(`/proc/${entry.pid}/smaps_rollup`, 'utf8').catch(() => '');
    return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1024;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Percent of one core that a process and all below it used in the next `seconds`. */
export async function loadOf(pid: number, seconds: number): Promise<number> {
  const [before, from] = [await ticksOf(pid), performance.now()];
  await passing(seconds * 1000);
  const [after, to] = [await ticksOf(pid), performance.now()];
  return ((after - before) / TICKS_A_SECOND / ((to - from) / 1000)) * 100;
}

async function ticksOf(pid: number): Promise<number> {
  const ticks = (await processTree(pid)).map(async (entry) => {
    const stat = await readFile(`/proc/${entry.pid}/stat`, 'utf8').catch(() => '');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  });
  return (await Promise.all(ticks)).reduce((sum, count) => sum + count, 0);
}
