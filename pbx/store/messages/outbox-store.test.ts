import { expect, it } from 'vitest';
import { storesWithOffice } from '../../../test/support/new-stores.ts';
import { onEveryDatabase } from '../../../test/support/postgres/every-database.ts';
import type { Mail } from '../ports/outbox-store.ts';

const mail = (id: string): Mail => ({
  id,
  to: 'anna@romashka.test',
  subject: 'Добро пожаловать',
  text: 'Ваш логин: anna',
  attachments: [{ name: 'message.ogg', path: 'recordings/1.ogg' }],
});

await onEveryDatabase('OutboxStore', (newLocation) => {
  const open = async () => (await storesWithOffice(newLocation)).outbox;

  it('queues a mail once', async () => {
    const outbox = await open();
    expect(await outbox.add('romashka', mail('m1'), 1_000, 2_000)).toBe(true);
    expect(await outbox.add('romashka', mail('m1'), 1_000, 2_000)).toBe(false);
    expect((await outbox.list('romashka', null, 10)).mails).toEqual([
      {
        ...mail('m1'),
        company: 'romashka',
        createdAt: 1_000,
        state: { state: 'queued', nextAttemptAt: 2_000 },
        attempts: 0,
        error: null,
      },
    ]);
    expect((await outbox.list('lyutik', null, 10)).mails).toEqual([]);
    await expect(outbox.add('nowhere', mail('m1'), 1, 1)).rejects.toThrow('nowhere');
  });

  it('gives out what is due, the oldest first, of all companies or of some', async () => {
    const outbox = await open();
    await outbox.add('romashka', mail('later'), 1_000, 3_000);
    await outbox.add('romashka', mail('second'), 1_000, 2_000);
    await outbox.add('lyutik', mail('first'), 1_000, 1_500);
    await outbox.add('romashka', mail('waits'), 1_000, null);
    expect((await outbox.due(2_999, 10)).map(({ id }) => id)).toEqual(['first', 'second']);
    expect(await outbox.due(2_999, 1)).toHaveLength(1);
    expect(await outbox.nextDue()).toBe(1_500);
    expect((await outbox.due(2_999, 10, ['romashka'])).map(({ id }) => id)).toEqual(['second']);
    expect(await outbox.nextDue(['romashka'])).toBe(2_000);
    expect(await outbox.due(2_999, 10, [])).toEqual([]);
  });

  it('keeps what came of the attempts', async () => {
    const outbox = await open();
    await outbox.add('romashka', mail('m1'), 1_000, 1_000);
    await outbox.attempted('romashka', 'm1', { state: 'queued', nextAttemptAt: 5_000 }, 'greylisted');
    expect((await outbox.due(5_000, 1))[0]).toMatchObject({ attempts: 1, error: 'greylisted' });
    expect(await outbox.attempted('lyutik', 'm1', { state: 'failed', at: 1 }, 'x')).toBe(false);
    expect(await outbox.attempted('romashka', 'm1', { state: 'sent', at: 5_100 }, null)).toBe(true);
    expect((await outbox.list('romashka', null, 1)).mails[0]).toMatchObject({
      state: { state: 'sent', at: 5_100 },
      attempts: 2,
      error: null,
    });
    expect(await outbox.nextDue()).toBeUndefined();
  });

  it('wakes the mails of one company that wait for a mail server', async () => {
    const outbox = await open();
    await outbox.add('romashka', mail('m1'), 1_000, null);
    await outbox.add('lyutik', mail('m2'), 1_000, null);
    await outbox.wake('romashka', 7_000);
    expect((await outbox.due(7_000, 10)).map(({ id }) => id)).toEqual(['m1']);
  });

  it('lists the newest first, page by page, and removes one', async () => {
    const outbox = await open();
    for (const [index, id] of ['a', 'b', 'c'].entries()) await outbox.add('romashka', mail(id), index, null);
    const first = await outbox.list('romashka', null, 2);
    expect(first.mails.map(({ id }) => id)).toEqual(['c', 'b']);
    expect((await outbox.list('romashka', first.next, 2)).mails.map(({ id }) => id)).toEqual(['a']);
    expect(await outbox.remove('lyutik', 'a')).toBe(false);
    expect(await outbox.remove('romashka', 'a')).toBe(true);
    expect((await outbox.list('romashka', null, 5)).mails).toHaveLength(2);
  });
});
