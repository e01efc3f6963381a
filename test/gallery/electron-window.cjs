// An empty window for the gallery, in the runtime that the app runs in.
const { app, BrowserWindow } = require('electron');

app.on('window-all-closed', () => app.quit());
app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1200, height: 800, useContentSize: true });
  // A window that has loaded nothing cannot be driven.
  await window.loadURL('about:blank');
});
