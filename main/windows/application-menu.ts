import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Texts } from '../texts.ts';

export interface MenuOptions {
  readonly texts: Texts;
  readonly development: boolean;
  readonly openWindow: () => void;
}

/** Sets the menu: hidden behind Alt on Windows and Linux, it is what makes the usual shortcuts work. */
export function setApplicationMenu({ texts, development, openWindow }: MenuOptions): void {
  const isMac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' } as const] : []),
      {
        label: texts.file,
        submenu: [
          { label: texts.newWindow, accelerator: 'CmdOrCtrl+N', click: openWindow },
          { label: texts.closeWindow, role: 'close' },
          ...(isMac ? [] : [{ label: texts.quit, role: 'quit', accelerator: 'Ctrl+Q' } as const]),
        ],
      },
      { label: texts.edit, submenu: editItems(texts) },
      { label: texts.view, submenu: viewItems(texts, development) },
      ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    ]),
  );
}

function editItems(texts: Texts): MenuItemConstructorOptions[] {
  return [
    { label: texts.undo, role: 'undo' },
    { label: texts.redo, role: 'redo' },
    { type: 'separator' },
    { label: texts.cut, role: 'cut' },
    { label: texts.copy, role: 'copy' },
    { label: texts.paste, role: 'paste' },
    { label: texts.selectAll, role: 'selectAll' },
  ];
}

function viewItems(texts: Texts, development: boolean): MenuItemConstructorOptions[] {
  return [
    { label: texts.zoomIn, role: 'zoomIn' },
    { label: texts.zoomOut, role: 'zoomOut' },
    { label: texts.resetZoom, role: 'resetZoom' },
    ...(development ? [{ role: 'toggleDevTools' } as const] : []),
  ];
}
