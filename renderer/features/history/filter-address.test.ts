import { expect, test } from 'vitest';
import type { CallFilter } from './call-filter.ts';
import { fromAddress, toAddress } from './filter-address.ts';

const anna = { id: 'anna', role: 'administrator' } as const;

test.each<CallFilter>([
  { viewer: 'anna', kind: 'all', search: '' },
  { viewer: 'anna', kind: 'missed', search: 'Ольга & 8 (917)', from: '2026-11-01' },
  {
    ...{ viewer: undefined, kind: 'not-called-back', search: '+7', employee: 'ivan', department: 'sales' },
    ...{ number: 'main-number', from: '2026-11-01', to: '2026-11-26', hour: 0 },
  },
])('a filter comes back from its address: %j', (filter) => {
  expect(fromAddress(toAddress(filter), anna)).toEqual(filter);
});

test('an address without a filter shows one’s own calls', () => {
  expect(toAddress({ viewer: 'anna', kind: 'all', search: '' })).toBe('');
  expect(fromAddress('', anna)).toEqual({ viewer: 'anna', kind: 'all', search: '' });
});

test('whoever may not see the company’s calls does not get them by an address', () => {
  const address = 'whose=company&employee=ivan&kind=missed';
  expect(fromAddress(address, { id: 'maria', role: 'limited-user' })).toEqual({
    ...{ viewer: 'maria', kind: 'missed', search: '' },
  });
});

test('nonsense in an address is as if it were not there', () => {
  expect(fromAddress('whose=company&kind=x&from=2026-13-01&to=tomorrow&hour=24&employee=../x', anna)).toEqual(
    {
      ...{ viewer: undefined, kind: 'all', search: '' },
    },
  );
});
