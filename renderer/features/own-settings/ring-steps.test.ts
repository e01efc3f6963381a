import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RingContact } from '../../../pbx/contract/employee.ts';
import { type RingSettings, ringPlan } from '../forwarding/ring-plan.ts';
import { weekPresets } from '../schedule/week-presets.ts';
import { contactsOf, ringStepsOf, withStep, withStepMoved } from './ring-steps.ts';

const contact = (device: RingContact['device'], order: number, enabled = true): RingContact => ({
  ...{ device, order, enabled },
  waitSeconds: 20,
  schedule: null,
});
const usual = [contact('communicator', 1), contact('desk-phone', 1), contact('mobile', 2, false)];
const summary = (contacts: readonly RingContact[]) =>
  contacts.map(({ device, order, enabled }) => `${order} ${device}${enabled ? '' : ' off'}`);
const settings: Omit<RingSettings, 'ringContacts'> = {
  ...{ id: 'ivan', mobile: '+79170000099', status: 'available', ringSeconds: 30 },
  forwarding: { always: null, onNoAnswer: null, onBusy: null, whenAway: null, whenNotRegistered: null },
  voicemail: { enabled: true, greeting: null, byEmail: false },
};
const anyContacts = fc.array(
  fc.record({
    device: fc.constantFrom('communicator' as const, 'desk-phone' as const, 'mobile' as const),
    order: fc.integer({ min: 1, max: 9 }),
    waitSeconds: fc.integer({ min: 3, max: 120 }),
    enabled: fc.boolean(),
    schedule: fc.constant(null),
  }),
  { maxLength: 6 },
);

describe('steps of «где звонить»', () => {
  it('show who rings together, and devices that are not set up', () => {
    const steps = ringStepsOf([contact('desk-phone', 3)], 30);
    expect(summary(steps.map((step) => step.contact))).toEqual([
      '3 desk-phone',
      '4 communicator off',
      '5 mobile off',
    ]);
    expect(ringStepsOf(usual, 30).map(({ isTogether }) => isTogether)).toEqual([false, true, false]);
  });

  it('ring just as the contacts did that they were made of', () => {
    fc.assert(
      fc.property(anyContacts, (ringContacts) => {
        const again = contactsOf(ringStepsOf(ringContacts, settings.ringSeconds));
        expect(RingContact.array().max(9).parse(again)).toEqual(again);
        expect(ringPlan({ ...settings, ringContacts: again })).toEqual(
          ringPlan({ ...settings, ringContacts }),
        );
      }),
    );
  });

  it('are switched, parted and moved', () => {
    const steps = ringStepsOf(usual, 30);
    expect(summary(contactsOf(withStep(steps, 'mobile-0', { enabled: true })))).toEqual([
      '1 communicator',
      '1 desk-phone',
      '2 mobile',
    ]);
    expect(summary(contactsOf(withStep(steps, 'desk-phone-0', { isTogether: false })))).toEqual([
      '1 communicator',
      '2 desk-phone',
      '3 mobile off',
    ]);
    const moved = withStepMoved(steps, 'desk-phone-0', { at: 'communicator-0', position: 'before' });
    expect(summary(contactsOf(moved))).toEqual(['1 desk-phone', '2 communicator', '3 mobile off']);
  });

  it('ring in the hours that are set for them', () => {
    const schedule = weekPresets.office;
    const changed = contactsOf(withStep(ringStepsOf(usual, 30), 'desk-phone-0', { schedule }));
    expect(changed.map((one) => one.schedule)).toEqual([null, schedule, null]);
    expect(ringStepsOf(changed, 30).map(({ contact: one }) => one.schedule)).toEqual([null, schedule, null]);
  });

  it('wait as long as the first of those who ring together', () => {
    const changed = contactsOf(withStep(ringStepsOf(usual, 30), 'communicator-0', { waitSeconds: 45 }));
    expect(changed.map(({ waitSeconds }) => waitSeconds)).toEqual([45, 45, 20]);
  });
});
