import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Employee, RingContact } from '../../../pbx/contract/employee.ts';
import { BrainBench } from '../../../test/doubles/brain-bench.ts';
import { office } from '../../../test/doubles/office-settings.ts';
import { weekPresets } from '../schedule/week-presets.ts';
import { type RingPart, type RingSettings, ringPlan } from './ring-plan.ts';

const MOBILE = '+79170000099';
const AGENCY = '+79170000055';
const RING_SECONDS = 30;

const contact = (device: RingContact['device'], order: number, waitSeconds: number, enabled = true) => ({
  ...{ device, order, waitSeconds, enabled },
  schedule: null,
});
const nowhere = { always: null, onNoAnswer: null, onBusy: null, whenAway: null, whenNotRegistered: null };
const toMobile = { to: 'outside', number: MOBILE } as const;
const settings: RingSettings = {
  id: 'ivan',
  mobile: MOBILE,
  ringContacts: [contact('communicator', 1, 20), contact('desk-phone', 1, 10), contact('mobile', 2, 15)],
  forwarding: nowhere,
  voicemail: { enabled: true, greeting: null, byEmail: false },
  status: 'available',
  ringSeconds: RING_SECONDS,
};

const told = (parts: readonly RingPart[]): readonly string[] =>
  parts.map((part) => {
    if (part.part === 'ring') return `${part.from} ${part.device}`;
    if (part.part === 'forward') return `${part.from} forward`;
    return `${part.from} ${part.part}`;
  });

/** What the PBX does of itself, second by second, with a caller whom nobody answers. */
function doneByBrain(ivan: Partial<Employee>): readonly string[] {
  const bench = new BrainBench(office({ options: { ringSeconds: RING_SECONDS }, ivan }));
  const company = bench.state.settings.domain;
  bench.tell({ type: 'contacts-changed', company, login: 'anna', communicators: 1, deskPhones: 0 });
  bench.tell({ type: 'contacts-changed', company, login: 'ivan', communicators: 1, deskPhones: 1 });
  const done: string[] = [];
  let commands = bench.dial('caller', 'anna', '102');
  for (let second = 0; second < 800; second += 1) {
    for (const command of commands) {
      if (command.type === 'dial') done.push(...command.devices.map((device) => `${second} ${device}`));
      if (command.type === 'dial-outside')
        done.push(`${second} ${command.number === MOBILE ? 'mobile' : 'forward'}`);
      if (command.type === 'hang-up' && command.leg === 'caller') return [...done, `${second} end`];
      if (command.type === 'play' && JSON.stringify(command.sounds).includes('beep'))
        return [...done, `${second} voicemail`];
    }
    commands = bench.wait(1);
  }
  return done;
}

describe('the plan of a call that nobody takes', () => {
  it('tells which device rings at some hours only', () => {
    const [first, ...others] = settings.ringContacts;
    const limited = { ...contact('communicator', 1, 20), schedule: weekPresets.office };
    const parts = ringPlan({ ...settings, ringContacts: [limited, ...others] });
    expect(parts[0]).toEqual({ part: 'ring', device: 'communicator', from: 0, to: 20, inHours: true });
    expect(parts[1]).toEqual({ part: 'ring', device: 'desk-phone', from: 0, to: 20 });
    const both = ringPlan({ ...settings, ringContacts: [limited, ...(first ? [first] : [])] });
    expect(both[0]).toEqual({ part: 'ring', device: 'communicator', from: 0, to: 20 });
  });

  it('rings the contacts in their order, then leads to the own voicemail', () => {
    expect(ringPlan(settings)).toEqual([
      { part: 'ring', device: 'communicator', from: 0, to: 20 },
      { part: 'ring', device: 'desk-phone', from: 0, to: 20 },
      { part: 'ring', device: 'mobile', from: 20, to: 35 },
      { part: 'voicemail', employee: 'ivan', from: 35 },
    ]);
  });

  it('is cut short by forwarding on no answer, which the voicemail follows', () => {
    const forwarding = { ...nowhere, onNoAnswer: { afterSeconds: 7, target: toMobile } };
    expect(ringPlan({ ...settings, forwarding })).toEqual([
      { part: 'ring', device: 'communicator', from: 0, to: 7 },
      { part: 'ring', device: 'desk-phone', from: 0, to: 7 },
      { part: 'forward', target: toMobile, from: 7, to: 37 },
      { part: 'voicemail', employee: 'ivan', from: 37 },
    ]);
  });

  it('does not know how long a colleague rings', () => {
    const target = { to: 'employee', employee: 'maria' } as const;
    const voicemail = { ...settings.voicemail, enabled: false };
    expect(ringPlan({ ...settings, voicemail, forwarding: { ...nowhere, always: target } })).toEqual([
      { part: 'forward', target, from: 0, to: null },
      { part: 'end', from: null },
    ]);
  });

  it('rings both SIP devices as long as the company says when there are no contacts', () => {
    expect(told(ringPlan({ ...settings, ringContacts: [] }))).toEqual([
      '0 communicator',
      '0 desk-phone',
      '30 voicemail',
    ]);
  });

  it('is what the PBX does, whatever the settings', () => {
    const contacts = fc.array(
      fc
        .record({
          device: fc.constantFrom('communicator' as const, 'desk-phone' as const, 'mobile' as const),
          order: fc.integer({ min: 1, max: 4 }),
          waitSeconds: fc.integer({ min: 3, max: 40 }),
          enabled: fc.boolean(),
        })
        .map((given) => ({ ...given, schedule: null })),
      { maxLength: 5 },
    );
    const target = fc.constantFrom(
      null,
      { to: 'outside', number: AGENCY } as const,
      { to: 'voicemail', employee: 'ivan' } as const,
    );
    const forwarding = fc.record({
      always: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, target),
      onBusy: target,
      whenAway: target,
      whenNotRegistered: target,
      onNoAnswer: fc
        .tuple(fc.integer({ min: 3, max: 90 }), target)
        .map(([afterSeconds, to]) => to && { afterSeconds, target: to }),
    });
    const any = fc.record({
      ringContacts: contacts,
      forwarding: forwarding,
      mobile: fc.constantFrom(null, MOBILE),
      voicemail: fc.boolean().map((enabled) => ({ ...settings.voicemail, enabled })),
      status: fc.constantFrom(
        'available' as const,
        'away' as const,
        'do-not-disturb' as const,
        'at-desk-phone' as const,
      ),
    });
    fc.assert(
      fc.property(any, (ivan) => {
        expect(told(ringPlan({ ...settings, ...ivan }))).toEqual(doneByBrain(ivan));
      }),
      { numRuns: 300 },
    );
  });
});
