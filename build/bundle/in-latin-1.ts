import type { Plugin } from 'vite';

/** V8 keeps a script in memory, at two bytes a character if a single one is beyond Latin-1: those are escaped. */
export function inLatin1(): Plugin {
  return {
    name: 'in-latin-1',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = escaped(file.code);
    },
  };
}

const escaped = (code: string): string =>
  code.replaceAll(/[\u0100-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
