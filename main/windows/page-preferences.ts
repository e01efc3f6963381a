import type { WebPreferences } from 'electron';

/** What every page of ours may and may not: sandboxed, isolated, without Node. */
export function pagePreferences(preload: string, development: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    devTools: development,
    // A call rings and talks in a window that is behind others or minimised.
    backgroundThrottling: false,
    // It rings before anyone has clicked.
    autoplayPolicy: 'no-user-gesture-required',
  };
}
