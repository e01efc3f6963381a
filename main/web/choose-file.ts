import type { ChosenFile } from '../contacts/contact-handlers.ts';

/** 5,000 cards with pictures in them. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** Asks which file to read. `kinds`: endings, as an input element takes them. Undefined: none. */
export function chooseFile(kinds: string): Promise<ChosenFile | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = kinds;
  const chosen = new Promise<ChosenFile | undefined>((resolve) => {
    input.oncancel = () => resolve(undefined);
    input.onchange = async () => {
      const [file] = input.files ?? [];
      if (!file) return resolve(undefined);
      const content = file.size <= LARGEST_FILE ? await file.bytes().catch(() => undefined) : undefined;
      resolve({ name: file.name, content });
    };
  });
  input.click();
  return chosen;
}
