import { ipcMain } from 'electron';
import ElectronStore from 'electron-store';
import { type SettingsFile, settingsFileOptions } from './settings-file.ts';

/** A settings file kept by electron-store, without the IPC channel that it opens: no page needs it. */
export function openElectronStoreFile(path: string): SettingsFile {
  const store = new ElectronStore<object>(settingsFileOptions(path));
  ipcMain.removeAllListeners('electron-store-get-data');
  return {
    write: (content) => {
      store.store = content;
    },
  };
}
