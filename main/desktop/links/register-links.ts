import { app } from 'electron';

/** Of the letter with an invitation: nobody else's. */
const OWN = 'communicator';
const NUMBERS = ['tel', 'callto', 'sip', 'sips'] as const;

/** Has the system hand our own links to us. Only an installed program can be found again. */
export function registerOwnLinks(): void {
  if (app.isPackaged) app.setAsDefaultProtocolClient(OWN);
}

/** Has the system hand links with numbers to us, or no longer: taken from another program only when that is wanted. */
export function registerNumberLinks(isWanted: boolean): void {
  if (!app.isPackaged) return;
  for (const scheme of NUMBERS) {
    if (isWanted) app.setAsDefaultProtocolClient(scheme);
    else app.removeAsDefaultProtocolClient(scheme);
  }
}
