import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import type { Log } from './log/log.ts';
import { parseJson } from './parse-json.ts';

/** One JSON file, the user's alone. */
export interface JsonFile<Content> {
  /** What is in it, or `empty` when there is none. A file that cannot be read is set aside, never deleted. */
  read(): Promise<Content>;
  /** Replaces it whole; after a crash the file is the one before or this one. */
  write(content: Content): Promise<void>;
}

export function openJsonFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  empty: z.output<Schema>,
  log: Log,
): JsonFile<z.output<Schema>> {
  return {
    async read() {
      const text = await readFile(path, 'utf8').catch(() => undefined);
      if (text === undefined) return empty;
      const content = schema.safeParse(parseJson(text));
      if (content.success) return content.data;
      const keptAt = `${path}.corrupted-${new Date().toISOString().replaceAll(':', '-')}`;
      await rename(path, keptAt).catch(() => undefined);
      log.warn('A file could not be read and was set aside', { keptAt });
      return empty;
    },
    async write(content) {
      await mkdir(dirname(path), { recursive: true });
      const next = `${path}.next`;
      await writeFile(next, JSON.stringify(content), { mode: 0o600, flush: true });
      await rename(next, path);
    },
  };
}
