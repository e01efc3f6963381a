import { expect, test, vi } from 'vitest';
import { ScriptedBus } from '../../test/doubles/scripted-bus.ts';
import { watchTrayPresence } from './tray-presence.ts';

const asked = 'org.freedesktop.DBus.Properties.Get';

test('tray broken on Linux: no icon is counted on until a panel says that it shows them', async () => {
  const bus = new ScriptedBus();
  const changed = vi.fn();
  const presence = watchTrayPresence(bus, changed);
  expect(presence.isThere).toBe(false);
  await bus.settled();
  expect(presence.isThere).toBe(false);

  bus.answers.set(asked, () => [{ value: true }]);
  bus.says('org.freedesktop.DBus', 'NameOwnerChanged', ['org.kde.StatusNotifierWatcher', '', ':1.7']);
  await bus.settled();
  expect(presence.isThere).toBe(true);
  expect(changed).toHaveBeenCalledTimes(1);
});

test('a panel that ends takes the icon away', async () => {
  const bus = new ScriptedBus();
  bus.answers.set(asked, () => [{ value: true }]);
  const presence = watchTrayPresence(bus, () => {});
  await bus.settled();
  expect(presence.isThere).toBe(true);
  bus.answers.delete(asked);
  bus.says('org.freedesktop.DBus', 'NameOwnerChanged', ['org.kde.StatusNotifierWatcher', ':1.7', '']);
  await bus.settled();
  expect(presence.isThere).toBe(false);
});
