import { readdir, readFile } from 'node:fs/promises';

export interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  /** Kernel ticks since boot: tells a process from a later one of the same number. */
  readonly startedAt: string;
  readonly command: string;
}

/** The process and all below it, itself first; empty when it is gone. Linux. */
export async function processTree(root: number): Promise<readonly ProcessEntry[]> {
  const all = await processes();
  const found = all.filter(({ pid }) => pid === root);
  for (let index = 0; index < found.length; index++)
    found.push(...all.filter(({ parent }) => parent === found[index]?.pid));
  return found;
}

/** Those of the given processes that still run (zombies are over). */
export async function stillRunning(entries: readonly ProcessEntry[]): Promise<readonly ProcessEntry[]> {
  const now = await processes();
  return entries.filter(({ pid, startedAt }) =>
    now.some((process) => process.pid === pid && process.startedAt === startedAt),
  );
}

async function processes(): Promise<readonly ProcessEntry[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const entries = await Promise.all(names.map(processEntry));
  return entries.filter((entry) => entry !== undefined);
}

/** proc(5): after the command's closing bracket come state, parent, …, and start time as the 20th. */
async function processEntry(pid: string): Promise<ProcessEntry | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').slice(0, 160);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return undefined;
    return { pid: Number(pid), parent: Number(fields[1]), startedAt: fields[19] ?? '', command };
  } catch {
    return undefined;
  }
}
