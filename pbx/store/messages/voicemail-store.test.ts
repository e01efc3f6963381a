import { expect, it } from 'vitest';
import { storesWithOffice } from '../../../test/support/new-stores.ts';
import { onEveryDatabase } from '../../../test/support/postgres/every-database.ts';
import type { VoicemailMessage } from '../ports/voicemail-store.ts';

const message = (changes: Partial<VoicemailMessage> & { readonly id: string }): VoicemailMessage => ({
  employee: 'anna',
  recording: 'recording-1',
  seconds: 12.5,
  call: 'call-1',
  from: { name: 'Ольга', number: '+79170000017' },
  at: 1_000,
  heard: false,
  ...changes,
});

await onEveryDatabase('VoicemailStore', (newLocation) => {
  const open = async () => (await storesWithOffice(newLocation)).voicemail;

  it('keeps a message once, for its employee of its company', async () => {
    const voicemail = await open();
    expect(await voicemail.add('romashka', message({ id: 'm1' }))).toBe(true);
    expect(await voicemail.add('romashka', message({ id: 'm1', seconds: 1 }))).toBe(false);
    expect(await voicemail.find('romashka', 'anna', 'm1')).toEqual(message({ id: 'm1' }));
    expect(await voicemail.find('romashka', 'ivan', 'm1')).toBeUndefined();
    expect(await voicemail.find('lyutik', 'anna', 'm1')).toBeUndefined();
  });

  it('refuses a message for nobody', async () => {
    const voicemail = await open();
    await expect(voicemail.add('romashka', message({ id: 'm1', employee: 'nobody' }))).rejects.toThrow();
    await expect(voicemail.add('nowhere', message({ id: 'm1' }))).rejects.toThrow('nowhere');
  });

  it('lists the newest first, page by page', async () => {
    const voicemail = await open();
    for (const [id, at] of Object.entries({ a: 1, b: 3, c: 2, d: 3 }))
      await voicemail.add('romashka', message({ id, at }));
    await voicemail.add('lyutik', message({ id: 'neighbour' }));
    const first = await voicemail.list('romashka', 'anna', null, 3);
    expect(first.messages.map(({ id }) => id)).toEqual(['d', 'b', 'c']);
    const second = await voicemail.list('romashka', 'anna', first.next, 3);
    expect(second.messages.map(({ id }) => id)).toEqual(['a']);
    expect(second.next).toBeNull();
  });

  it('counts fresh and old messages', async () => {
    const voicemail = await open();
    await voicemail.add('romashka', message({ id: 'm1' }));
    await voicemail.add('romashka', message({ id: 'm2' }));
    await voicemail.add('romashka', message({ id: 'm3', employee: 'ivan' }));
    expect(await voicemail.markHeard('romashka', 'anna', 'm1', true)).toBe(true);
    expect(await voicemail.markHeard('lyutik', 'anna', 'm2', true)).toBe(false);
    expect(await voicemail.counts('romashka', 'anna')).toEqual({ fresh: 1, old: 1 });
    expect(await voicemail.counts('lyutik', 'anna')).toEqual({ fresh: 0, old: 0 });
    expect(await voicemail.allCounts('romashka')).toEqual({
      anna: { fresh: 1, old: 1 },
      ivan: { fresh: 1, old: 0 },
    });
    await voicemail.markHeard('romashka', 'anna', 'm1', false);
    expect(await voicemail.counts('romashka', 'anna')).toEqual({ fresh: 2, old: 0 });
  });

  it('says when nobody else has the recording of a removed message', async () => {
    const voicemail = await open();
    await voicemail.add('romashka', message({ id: 'm1' }));
    await voicemail.add('romashka', message({ id: 'm2', employee: 'ivan' }));
    expect(await voicemail.remove('romashka', 'ivan', 'm1')).toBeUndefined();
    const remove = (employee: string, id: string) => voicemail.remove('romashka', employee, id);
    expect(await remove('anna', 'm1')).toEqual({ recording: 'recording-1', recordingUnused: false });
    expect(await remove('ivan', 'm2')).toEqual({ recording: 'recording-1', recordingUnused: true });
  });
});
