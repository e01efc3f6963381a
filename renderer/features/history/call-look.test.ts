import { describe, expect, test } from 'vitest';
import { listedCall, listedLeg } from '../../../test/doubles/listed-call.ts';
import { callLook } from './call-look.ts';

describe('a call as its people see it', () => {
  test('answered elsewhere is logged as missed (it is not)', () => {
    const call = listedCall({
      employee: 'ivan',
      legs: [
        listedLeg({ employee: 'anna', outcome: 'answered-elsewhere' }),
        listedLeg({ employee: 'ivan', name: 'Иван Петров', outcome: 'answered' }),
      ],
    });
    expect(callLook(call, 'anna')).toMatchObject({ outcome: 'answered-elsewhere', colleague: 'Иван Петров' });
    expect(callLook(call, 'ivan')).toMatchObject({ outcome: 'answered', colleague: undefined });
    expect(callLook(call, undefined)).toMatchObject({ outcome: 'answered', colleague: 'Иван Петров' });
  });

  test('one that rang first with somebody who did not answer was taken by another, too', () => {
    const call = listedCall({
      employee: 'ivan',
      legs: [
        listedLeg({ employee: 'anna', outcome: 'no-answer' }),
        listedLeg({ employee: 'ivan', outcome: 'answered' }),
      ],
    });
    expect(callLook(call, 'anna').outcome).toBe('answered-elsewhere');
  });

  test('a fax is no talk: its pages came, or none did', () => {
    const faxed = (pages: number, failure: 'no-fax' | null) =>
      callLook(listedCall({ result: 'service', fax: { pages, station: '', failure } }), undefined);
    expect(faxed(2, null)).toMatchObject({ outcome: 'fax', pages: 2 });
    expect(faxed(0, 'no-fax').outcome).toBe('no-fax');
  });

  test('missed calls are invisible (they are not): nobody answered, and the client waits', () => {
    const call = listedCall({ result: 'missed', answeredAt: null, callback: { state: 'waiting' } });
    expect(callLook(call, 'anna')).toMatchObject({
      outcome: 'missed',
      awaitsCallback: true,
      talkedMs: undefined,
      party: { name: 'Ольга', number: '+79170000017' },
      through: '+78432009818',
    });
  });

  test('one’s own call that nobody answered is not a missed one', () => {
    const call = listedCall({
      direction: 'outbound',
      caller: { employee: 'anna', name: 'Анна Соколова', number: '101' },
      dialled: '+79170000099',
      result: 'missed',
      answeredAt: null,
      legs: [],
    });
    expect(callLook(call, 'anna')).toMatchObject({
      direction: 'outgoing',
      outcome: 'not-reached',
      party: { name: '', number: '+79170000099' },
    });
  });

  test('a call between colleagues is incoming for one and outgoing for the other', () => {
    const call = listedCall({
      direction: 'internal',
      caller: { employee: 'anna', name: 'Анна Соколова', number: '101' },
      dialled: '102',
      employee: 'ivan',
      legs: [listedLeg({ employee: 'ivan', name: 'Иван Петров', number: '102', outcome: 'answered' })],
    });
    expect(callLook(call, 'anna')).toMatchObject({
      direction: 'outgoing',
      party: { name: 'Иван Петров', number: '102' },
    });
    expect(callLook(call, 'ivan')).toMatchObject({
      direction: 'incoming',
      party: { name: 'Анна Соколова', number: '101' },
      through: undefined,
    });
    expect(callLook(call, undefined)).toMatchObject({ direction: 'internal', colleague: 'Иван Петров' });
  });
});
