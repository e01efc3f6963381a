import { expect, test } from 'vitest';
import { fromAddress } from '../history/filter-address.ts';
import { callsAddress } from './calls-address.ts';
import { groupings } from './statistics-view.ts';

const days = { from: '2026-11-20', to: '2026-11-26' };
const keys = { day: '2026-11-22', hour: '0', employee: 'ivan', department: 'sales', number: 'main-number' };

test.each(groupings)('a row by %s opens the company’s calls behind it', (by) => {
  const address = callsAddress({ by, direction: 'inbound' }, days, keys[by]);
  const narrowed = {
    day: { from: '2026-11-22', to: '2026-11-22' },
    hour: { hour: 0 },
    employee: { employee: 'ivan' },
    department: { department: 'sales' },
    number: { number: 'main-number' },
  }[by];
  expect(fromAddress(address, { id: 'anna', role: 'user' })).toEqual({
    ...{ viewer: undefined, kind: 'incoming', search: '', ...days },
    ...narrowed,
  });
});

test('all rows open all calls of the direction', () => {
  const address = callsAddress({ by: 'employee', direction: 'outbound' }, days);
  expect(fromAddress(address, { id: 'anna', role: 'user' })).toMatchObject({ kind: 'outgoing', ...days });
});
