import { closeSync, openSync, readSync } from 'node:fs';

/** How often the text is in the memory of a process, as one-byte and as two-byte characters. */
export function occurrences(pid: number, text: string): number {
  const needles = [Buffer.from(text, 'latin1'), Buffer.from(text, 'utf16le')];
  let found = 0;
  for (const region of memory(pid)) {
    for (const needle of needles) {
      for (let at = region.indexOf(needle); at !== -1; at = region.indexOf(needle, at + 1)) found++;
    }
  }
  return found;
}

const CHUNK = 64 * 1024 * 1024;

/** The readable private memory of a process, region by region (proc(5): maps, mem). */
function* memory(pid: number): Generator<Buffer> {
  const maps = readAll(`/proc/${pid}/maps`).toString('latin1').split('\n');
  const file = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const line of maps) {
      const match = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line);
      if (!match) continue;
      const [start, end] = [Number.parseInt(match[1] ?? '', 16), Number.parseInt(match[2] ?? '', 16)];
      for (let at = start; at < end; at += CHUNK) yield readRegion(file, at, Math.min(CHUNK, end - at));
    }
  } finally {
    closeSync(file);
  }
}

/** A region may be reserved without being there: what cannot be read holds nothing. */
function readRegion(file: number, start: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  try {
    return buffer.subarray(0, readSync(file, buffer, 0, length, start));
  } catch {
    return Buffer.alloc(0);
  }
}

function readAll(path: string): Buffer {
  const file = openSync(path, 'r');
  const parts: Buffer[] = [];
  try {
    for (;;) {
      const part = Buffer.alloc(65_536);
      const length = readSync(file, part, 0, part.length, null);
      if (length === 0) return Buffer.concat(parts);
      parts.push(part.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
}
