// Loaded with `-r` into an app that is driven from outside: it waits, ready but without a window, for `start`.
const { app } = require('electron');

const ready = app.whenReady();
const released = new Promise((resolve) => {
  globalThis.startDrivenApp = resolve;
});
app.whenReady = () => released.then(() => ready);
