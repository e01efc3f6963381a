/** The least Electron app that can show a page: the anchor that our own app is measured against. */
import { app, BrowserWindow } from 'electron';

app.whenReady().then(async () => {
  const window = new BrowserWindow({ webPreferences: { sandbox: true, contextIsolation: true } });
  await window.loadURL(process.env.RAW_PHONE_URL ?? 'about:blank');
});
