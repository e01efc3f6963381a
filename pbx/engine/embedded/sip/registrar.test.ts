import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Registrar } from './registrar.ts';

describe('the registrar', () => {
  test('tells of a change in the number of devices, and of nothing else', () => {
    const told: number[] = [];
    let now = 0;
    const registrar = new Registrar<string>(
      10,
      (_, contacts) => told.push(contacts),
      () => now,
    );
    const from = (sequence: number, connection = 'c1') => ({ connection, callId: 'x', sequence });
    registrar.register('anna', ['sip:a'], 60, from(1));
    registrar.register('anna', ['sip:a'], 60, from(2));
    registrar.register('anna', ['sip:b'], 120, from(3, 'c2'));
    now = 61_000;
    registrar.expire();
    registrar.removeConnection('c2');
    registrar.removeAll('anna');
    expect(told).toEqual([1, 2, 1, 0]);
  });

  test('refuses what comes out of order, and more devices than allowed', () => {
    const registrar = new Registrar<string>(1, () => {});
    const from = { connection: 'c', callId: 'x', sequence: 5 };
    expect(registrar.register('anna', ['sip:a'], 60, from)).toBe('done');
    expect(registrar.register('anna', ['sip:a'], 60, from)).toBe('out-of-order');
    expect(registrar.register('anna', ['sip:a'], 0, { ...from, sequence: 4 })).toBe('out-of-order');
    expect(registrar.register('anna', ['sip:a'], 60, { ...from, callId: 'y', sequence: 1 })).toBe('done');
    expect(registrar.register('anna', ['sip:b'], 60, { ...from, callId: 'z' })).toBe('too-many');
  });

  const step = fc.oneof(
    fc.record({
      type: fc.constant('register' as const),
      login: fc.constantFrom('a', 'b'),
      uri: fc.constantFrom('1', '2', '3'),
      seconds: fc.constantFrom(0, 60, 600),
      connection: fc.nat(2),
    }),
    fc.record({ type: fc.constant('wait' as const), seconds: fc.nat(200) }),
    fc.record({ type: fc.constant('close' as const), connection: fc.nat(2) }),
    fc.record({ type: fc.constant('remove-all' as const), login: fc.constantFrom('a', 'b') }),
  );

  test('knows exactly the devices that a plain list would', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let now = 0;
        const told = new Map<string, number>();
        const registrar = new Registrar<number>(
          3,
          (login, contacts) => told.set(login, contacts),
          () => now,
        );
        let list: { login: string; uri: string; connection: number; until: number }[] = [];
        for (const [sequence, one] of steps.entries()) {
          if (one.type === 'wait') now += one.seconds * 1000;
          if (one.type === 'close') list = list.filter(({ connection }) => connection !== one.connection);
          if (one.type === 'close') registrar.removeConnection(one.connection);
          if (one.type === 'remove-all') list = list.filter(({ login }) => login !== one.login);
          if (one.type === 'remove-all') registrar.removeAll(one.login);
          if (one.type === 'register') {
            const { login, uri, seconds, connection } = one;
            registrar.register(login, [uri], seconds, { connection, callId: 'x', sequence });
            list = list.filter((known) => known.login !== login || known.uri !== uri);
            if (seconds > 0) list.push({ login, uri, connection, until: now + seconds * 1000 });
          }
          list = list.filter(({ until }) => until > now);
          registrar.expire();
          for (const login of ['a', 'b']) {
            const expected = list.filter((known) => known.login === login);
            expect(registrar.contacts(login).map(({ uri }) => uri)).toEqual(expected.map(({ uri }) => uri));
            expect(told.get(login) ?? 0).toBe(expected.length);
          }
        }
      }),
    );
  });
});
