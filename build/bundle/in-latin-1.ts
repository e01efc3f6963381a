import type { Plugin } from 'vite';

/**
 * V8 keeps a script in memory, at two bytes a character if a single one is beyond Latin-1. Those are escaped where
 * that makes it smaller; it does not where they are many, as in translations.
 */
export function inLatin1(): Plugin {
  return {
    name: 'in-latin-1',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') file.code = inSmallestForm(file.code);
    },
  };
}

/** The same script, to whoever runs it. */
export function inSmallestForm(code: string): string {
  const escaped = code.replaceAll(
    /[\u0100-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return escaped.length < code.length * 2 ? escaped : code;
}
