import { describe, expect, test } from 'vitest';
import { ScriptedBus } from '../../test/doubles/scripted-bus.ts';
import { createSilentLog } from '../../test/doubles/silent-log.ts';
import { createBusNotifier } from './bus-notifier.ts';
import { createCallNotifications } from './call-notifications.ts';

const NAME = 'org.freedesktop.Notifications';
const anna = { key: '1 a', party: { name: 'Анна <b>', number: '101' } };

async function start(capabilities: readonly string[] = ['actions']) {
  const bus = new ScriptedBus();
  let last = 0;
  bus.answers.set(`${NAME}.GetCapabilities`, () => [capabilities]);
  bus.answers.set(`${NAME}.Notify`, () => [++last]);
  bus.answers.set(`${NAME}.CloseNotification`, () => []);
  const notifier = createBusNotifier(bus, 'Коммуникатор', createSilentLog());
  await bus.settled();
  const done: string[] = [];
  const calls = createCallNotifications({
    notifier,
    words: ({ party }) => ({ title: party.name, body: party.name, answer: 'Ответить', decline: 'Отклонить' }),
    answer: (key) => done.push(`answer ${key}`),
    decline: (key) => done.push(`decline ${key}`),
    open: (key) => done.push(`open ${key}`),
  });
  const notified = () => bus.calls.filter(({ member }) => member === 'Notify');
  const closed = () =>
    bus.calls.filter(({ member }) => member === 'CloseNotification').map((one) => one.body);
  return { bus, notifier, calls, done, notified, closed };
}

describe('a notification of a call on Linux', () => {
  test('dead buttons in the notification: each does what it says, for the call it is about', async () => {
    const { bus, calls, done, notified } = await start();
    calls.show([anna, { ...anna, key: '2 b' }]);
    await bus.settled();
    expect(notified()[0]?.body?.[5]).toEqual(['default', 'Анна <b>', '0', 'Ответить', '1', 'Отклонить']);
    bus.says(NAME, 'ActionInvoked', [1, '0']);
    bus.says(NAME, 'ActionInvoked', [2, '1']);
    expect(done).toEqual(['answer 1 a', 'decline 2 b']);
  });

  test('opens the call when it is clicked, and is heard once', async () => {
    const { bus, calls, done } = await start();
    calls.show([anna]);
    await bus.settled();
    bus.says(NAME, 'ActionInvoked', [1, 'default']);
    bus.says(NAME, 'ActionInvoked', [1, '0']);
    expect(done).toEqual(['open 1 a']);
  });

  test('is gone with the call, shown once, and shows a name as it is', async () => {
    const { bus, calls, notified, closed } = await start();
    calls.show([anna]);
    calls.show([anna]);
    await bus.settled();
    expect(notified()).toHaveLength(1);
    expect(notified()[0]?.body?.[4]).toBe('Анна &lt;b&gt;');
    calls.show([]);
    await bus.settled();
    expect(closed()).toEqual([[1]]);
  });

  test('that the desktop leaves standing after a choice is taken away with the call; one that it closed is not', async () => {
    const { bus, calls, closed } = await start();
    calls.show([anna, { ...anna, key: '2 b' }]);
    await bus.settled();
    bus.says(NAME, 'ActionInvoked', [1, '0']);
    bus.says(NAME, 'NotificationClosed', [2, 2]);
    calls.show([]);
    await bus.settled();
    expect(closed()).toEqual([[1]]);
  });

  test('of somebody else, or malformed, is not ours', async () => {
    const { bus, calls, done } = await start();
    calls.show([anna]);
    await bus.settled();
    bus.says(NAME, 'ActionInvoked', [99, '0']);
    bus.says(NAME, 'ActionInvoked', ['1', 0]);
    bus.says(NAME, 'ActionInvoked', []);
    bus.says(NAME, 'ActionInvoked', [1, '7']);
    expect(done).toEqual([]);
  });

  test('has buttons only where the desktop says so', async () => {
    expect((await start()).notifier.hasButtons).toBe(true);
    expect((await start(['body'])).notifier.hasButtons).toBe(false);
  });
});
