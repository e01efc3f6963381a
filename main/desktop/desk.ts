import type { PhoneCommand } from '../../preload/contract/phone-command.ts';
import type { Preferences } from '../../preload/contract/preferences.ts';
import type { WindowId } from '../ipc/channel-handlers.ts';
import type { CallNotifications } from '../notifications/call-notifications.ts';
import type { TrayIcon } from '../tray/tray.ts';
import type { IncomingWindows } from '../windows/incoming-windows.ts';
import { alertFor } from './alerts/alert-for.ts';
import { type DeskState, deskState, type RingingCall } from './desk-state.ts';
import type { Phones } from './phones.ts';

export interface DeskPorts {
  readonly phones: Phones;
  readonly preferences: () => Preferences;
  readonly incoming: IncomingWindows;
  readonly notifications: CallNotifications;
  readonly canNotify: () => boolean;
  readonly tray: TrayIcon;
  readonly badge: (missed: number) => void;
  readonly windows: {
    /** Shown, and the one with the keyboard. */
    isAttended(window: WindowId): boolean;
    /** Whose task bar entry blinks: the caller's name by window. */
    alert(callers: ReadonlyMap<WindowId, string>): void;
    /** Shows a window without giving it the keyboard. */
    reveal(window: WindowId): void;
    present(window?: WindowId): void;
  };
  readonly tell: (window: WindowId, command: PhoneCommand) => void;
}

/** All phones of the app as one: what they do is shown all over the desktop, and what is asked there reaches them. */
export interface Desk {
  readonly state: DeskState;
  /** Shows what is true now; called whenever a phone, a window's focus or a preference changed. */
  update(): void;
  answer(key: string): void;
  decline(key: string): void;
  open(key: string): void;
}

export function createDesk(ports: DeskPorts): Desk {
  const { phones, windows, tell } = ports;
  const state = () => deskState(phones.reports);
  const ringing = (key: string) => state().ringing.find((call) => call.key === key);

  return {
    get state() {
      return state();
    },
    update() {
      const { incoming, notifications, tray, badge } = ports;
      const now = state();
      const alerts = now.ringing.map((call) => ({ call, alert: alertOf(ports, call) }));
      const chosen = (way: 'window' | 'notification' | 'taskBar') =>
        alerts.filter(({ alert }) => alert[way]).map(({ call }) => call);
      incoming.show(chosen('window').map(withoutWindow));
      notifications.show(chosen('notification').map(withoutWindow));
      windows.alert(callersByWindow(chosen('taskBar')));
      tray.show(now, ports.preferences().presenting);
      badge(now.missed);
    },
    answer(key) {
      const call = ringing(key);
      if (!call) return;
      tell(call.window, { type: 'answer', call: call.id });
      // What a call needs next is in its window; who is showing their screen finds it there later.
      if (!ports.preferences().presenting) windows.reveal(call.window);
    },
    decline(key) {
      const call = ringing(key);
      if (call) tell(call.window, { type: 'decline', call: call.id });
    },
    open(key) {
      const call = ringing(key);
      if (call) windows.present(call.window);
    },
  };
}

function alertOf({ preferences, windows, canNotify }: DeskPorts, { window, ...called }: RingingCall) {
  const { status, routedByStatus } = called;
  const isAttended = windows.isAttended(window);
  return alertFor({
    preferences: preferences(),
    status,
    routedByStatus,
    isAttended,
    canNotify: canNotify(),
  });
}

/** All that the page of calls that ring may know of one. */
const withoutWindow = ({ key, party, called }: RingingCall) => ({ key, party, ...(called && { called }) });

function callersByWindow(calls: readonly RingingCall[]): ReadonlyMap<WindowId, string> {
  return new Map(calls.map(({ window, party }) => [window, party.name || party.number]));
}
