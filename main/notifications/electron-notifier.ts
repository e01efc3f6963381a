import { Notification } from 'electron';
import type { Notifier } from './notifier.ts';

/** Electron 40 and later show buttons on Windows; on macOS all do, once the app is signed. */
const FIRST_WITH_BUTTONS_ON_WINDOWS = 40;

/** Notifications of macOS and Windows. Sound is the phone's own matter. */
export function createElectronNotifier(): Notifier {
  return {
    hasButtons: Notification.isSupported() && showsButtons(process.platform, process.versions.electron),
    show({ title, body, buttons }, choose) {
      const notification = new Notification({
        title,
        body,
        silent: true,
        timeoutType: 'never',
        urgency: 'critical',
        actions: buttons.map((text) => ({ type: 'button', text })),
      });
      notification.on('click', () => choose('open'));
      notification.on('action', (_details, index) => choose(index));
      notification.show();
      return () => notification.close();
    },
  };
}

function showsButtons(platform: NodeJS.Platform, electron: string): boolean {
  if (platform === 'darwin') return true;
  return platform === 'win32' && Number.parseInt(electron, 10) >= FIRST_WITH_BUTTONS_ON_WINDOWS;
}
