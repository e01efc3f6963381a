import { expect, test } from 'vitest';
import { proposeForwarding } from '../../../../pbx/company/proposals.ts';
import { forwardsToMobile, withMobileForwarding } from './mobile-forwarding.ts';

const MOBILE = '+79170000055';

test('is on for whom the PBX proposed it, and can be taken away and given back', () => {
  const proposed = proposeForwarding(MOBILE);
  expect(forwardsToMobile(proposed, MOBILE)).toBe(true);
  const without = withMobileForwarding(proposed, null);
  expect(forwardsToMobile(without, MOBILE)).toBe(false);
  expect(without.whenNotRegistered).toEqual(proposed.whenNotRegistered);
  expect(withMobileForwarding(without, MOBILE)).toEqual(proposed);
});

test('keeps the seconds that were set', () => {
  const slow = { ...proposeForwarding(MOBILE), onBusy: null };
  const set = {
    ...slow,
    onNoAnswer: { afterSeconds: 20, target: { to: 'outside', number: '+79170000066' } },
  };
  expect(withMobileForwarding(set as typeof slow, MOBILE).onNoAnswer?.afterSeconds).toBe(20);
  expect(forwardsToMobile(set as typeof slow, MOBILE)).toBe(false);
});
