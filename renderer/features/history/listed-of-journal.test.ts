import { expect, test } from 'vitest';
import type { JournalCall } from '../../stores/call-journal.ts';
import { callLook } from './call-look.ts';
import { listedOfJournal, OWNER } from './listed-of-journal.ts';

const call = (id: string, other: Partial<JournalCall> = {}): JournalCall => ({
  ...{ id, direction: 'incoming', party: { name: 'Ольга', number: '+79172340506' } },
  ...{ startedAt: 1000, answeredAt: null, endedAt: 9000, reason: 'missed', ...other },
});
const looks = (...calls: JournalCall[]) => listedOfJournal(calls).map((one) => callLook(one, OWNER));

test.each<[string, Partial<JournalCall>, object]>([
  ['a missed call', {}, { outcome: 'missed', direction: 'incoming', awaitsCallback: true }],
  ['a talk', { answeredAt: 3000, reason: 'hung-up' }, { outcome: 'answered', talkedMs: 6000 }],
  ['one that another phone took', { reason: 'answered-elsewhere' }, { outcome: 'answered-elsewhere' }],
  ['one that was declined', { reason: 'declined' }, { outcome: 'refused' }],
  ['a call that we placed in vain', { direction: 'outgoing', reason: 'busy' }, { outcome: 'not-reached' }],
  ['to a number that is none', { direction: 'outgoing', reason: 'not-found' }, { outcome: 'refused' }],
  [
    'a talk that we began',
    { direction: 'outgoing', answeredAt: 3000, reason: 'hung-up-by-peer' },
    { outcome: 'answered', direction: 'outgoing', party: { name: 'Ольга', number: '+79172340506' } },
  ],
  ['through a department', { called: { name: 'Продажи', number: '200' } }, { through: 'Продажи' }],
  ['of a withheld number', { party: { name: '', number: '' } }, { outcome: 'missed', awaitsCallback: false }],
])('%s', (_what, other, expected) => expect(looks(call('a', other))).toMatchObject([expected]));

test('missed and not called back: until there was a talk with that number', () => {
  const later = call('b', { direction: 'outgoing', answeredAt: 20_000, reason: 'hung-up' });
  expect(looks(later, call('a')).map(({ awaitsCallback }) => awaitsCallback)).toEqual([false, false]);
  const another = { name: '', number: '+79170000099' };
  expect(looks({ ...later, party: another }, call('a'))[1]).toMatchObject({ awaitsCallback: true });
});
