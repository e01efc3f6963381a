export const start = {
  title: 'Start and window',
  atLogin: 'Start together with the computer',
  closeToTray: 'Stay on line when the window is closed',
  noTray:
    'There is nowhere to show the icon of Коммуникатор here, so a closed window goes to the task bar instead.',
  mini: 'A small window above all others',
  opensNumberLinks: 'Open numbers from other programs in Коммуникатор',
  dialLinksAtOnce: 'Call numbers from other programs without asking',
} as const;
