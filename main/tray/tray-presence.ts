import { z } from 'zod';
import type { SessionBus } from '../session-bus/session-bus.ts';

/** Whether an icon of ours can be seen. On Linux that depends on the desktop, and may change with its panel. */
export interface TrayPresence {
  readonly isThere: boolean;
}

const WATCHER = 'org.kde.StatusNotifierWatcher';
const Answer = z.tuple([z.object({ value: z.boolean() })]);
const OwnerChanged = z.tuple([z.string(), z.string(), z.string()]);

export const trayIsThere: TrayPresence = { isThere: true };

/**
 * Asks the desktop whether a panel shows StatusNotifier icons (freedesktop.org, StatusNotifierItem). Until it has
 * said yes, none is taken to be there: a window hidden behind an icon that nobody sees would be lost.
 */
export function watchTrayPresence(bus: SessionBus, onChange: () => void): TrayPresence {
  let isThere = false;

  const ask = async () => {
    const answer = await bus
      .call({
        destination: WATCHER,
        path: '/StatusNotifierWatcher',
        interface: 'org.freedesktop.DBus.Properties',
        member: 'Get',
        signature: 'ss',
        body: [WATCHER, 'IsStatusNotifierHostRegistered'],
      })
      .catch(() => undefined);
    const found = Answer.safeParse(answer).data?.[0].value ?? false;
    if (found === isThere) return;
    isThere = found;
    onChange();
  };

  // A panel that starts or ends; and one that begins to show icons later.
  bus.hear('org.freedesktop.DBus', ({ body }) => {
    if (OwnerChanged.safeParse(body).data?.[0] === WATCHER) void ask();
  });
  bus.hear(WATCHER, () => void ask());
  void ask();
  return {
    get isThere() {
      return isThere;
    },
  };
}
