import Conf from 'conf';
import { type SettingsFile, settingsFileOptions } from '../../main/settings/settings-file.ts';

/** A settings file kept by electron-store's base class: the same writing, where there is no Electron. */
export function openConfFile(path: string): SettingsFile {
  const store = new Conf<object>(settingsFileOptions(path));
  return {
    write: (content) => {
      store.store = content;
    },
  };
}
