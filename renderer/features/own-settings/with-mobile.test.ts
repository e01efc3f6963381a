import { expect, it } from 'vitest';
import { withMobile } from './with-mobile.ts';

const outside = (number: string) => ({ to: 'outside', number }) as const;
const OLD = '+79170000011';
const NEW = '+79170000022';
const contact = { device: 'mobile', enabled: true, order: 1, waitSeconds: 20, schedule: null } as const;
const me = {
  mobile: OLD,
  ringContacts: [contact],
  forwarding: {
    always: null,
    onNoAnswer: { afterSeconds: 9, target: outside(OLD) },
    onBusy: outside('+79170000033'),
    whenAway: outside(OLD),
    whenNotRegistered: outside(OLD),
  },
};

it('another mobile takes over what was forwarded to the old one, and nothing else', () => {
  expect(withMobile(me, NEW)).toEqual({
    mobile: NEW,
    ringContacts: [contact],
    forwarding: {
      always: null,
      onNoAnswer: { afterSeconds: 9, target: outside(NEW) },
      onBusy: outside('+79170000033'),
      whenAway: outside(NEW),
      whenNotRegistered: outside(NEW),
    },
  });
});

it('without a mobile nothing rings it and nothing goes there', () => {
  expect(withMobile(me, null)).toEqual({
    mobile: null,
    ringContacts: [{ ...contact, enabled: false }],
    forwarding: { ...me.forwarding, onNoAnswer: null, whenAway: null, whenNotRegistered: null },
  });
});

it('the first mobile changes no forwarding', () => {
  expect(withMobile({ ...me, mobile: null }, NEW).forwarding).toEqual(me.forwarding);
});
