import type { z } from 'zod';
import { parseJson } from '../parse-json.ts';

/** What this browser keeps for us under a name, for all pages of the address. */
export interface Stored<Content> {
  read(): Content;
  write(content: Content): void;
  /** Another page of this browser wrote. */
  onChange(listener: () => void): () => void;
}

/** `empty`: what is there when there is nothing, or nothing that we know. */
export function stored<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  empty: z.output<Schema>,
): Stored<z.output<Schema>> {
  return {
    read() {
      const content = schema.safeParse(parseJson(localStorage.getItem(name) ?? ''));
      return content.success ? content.data : empty;
    },
    write: (content) => localStorage.setItem(name, JSON.stringify(content)),
    onChange(listener) {
      const hear = ({ key }: StorageEvent) => {
        if (key === name) listener();
      };
      window.addEventListener('storage', hear);
      return () => window.removeEventListener('storage', hear);
    },
  };
}
