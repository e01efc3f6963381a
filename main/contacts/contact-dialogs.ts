import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { BrowserWindow, dialog, webContents } from 'electron';
import type { SaveOutcome } from '../../preload/contract/pbx-api.ts';
import type { WindowId } from '../ipc/channel-handlers.ts';
import type { ChosenFile } from './contact-handlers.ts';

/** 5,000 cards with pictures in them. */
const LARGEST_FILE = 64 * 1024 * 1024;
const KINDS = [{ name: 'vCard, CSV', extensions: ['vcf', 'vcard', 'csv', 'txt'] }];

/** Asks which file to read. The page learns its name and what is in it, never where it is. */
export async function chooseContactFile(window: WindowId): Promise<ChosenFile | undefined> {
  const contents = webContents.fromId(window);
  const owner = contents && BrowserWindow.fromWebContents(contents);
  if (!owner) return undefined;
  const { filePaths } = await dialog.showOpenDialog(owner, { filters: KINDS, properties: ['openFile'] });
  const [path] = filePaths;
  if (path === undefined) return undefined;
  const readable = await stat(path).then(
    (file) => file.isFile() && file.size <= LARGEST_FILE,
    () => false,
  );
  const content = readable ? await readFile(path).catch(() => undefined) : undefined;
  return { name: basename(path), content };
}

type ChoosePlace = (window: WindowId, name: string) => Promise<string | undefined>;

/** Writes a file where the person says. */
export const keepContactFile =
  (choosePlace: ChoosePlace) =>
  async (window: WindowId, name: string, content: () => Promise<string>): Promise<SaveOutcome> => {
    const place = await choosePlace(window, name);
    if (place === undefined) return 'cancelled';
    return writeFile(place, await content()).then(
      () => 'saved',
      () => 'failed',
    );
  };
