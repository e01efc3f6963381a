import { expect } from 'vitest';
import type { CallRecord } from '../../../pbx/contract/call-record.ts';
import { within } from '../../support/within.ts';
import type { EngineName, LampState, Person, Row, Shown, Step, StepOf } from '../scenarios/step.ts';
import type { PhoneEvent } from '../support/jssip-phone.ts';
import type { Play, StagedCompany } from './staged-company.ts';
import type { StagedPhone } from './staged-phone.ts';
import { ALL_TONES, nameOfTone, tonesOf } from './voices.ts';

/** Whatever is to come comes sooner than that, on a busy machine too. */
const SOON_MS = 8_000;

/** What has no limit of its own: a phone that never gets an answer. */
const LONGEST_STEP_MS = 20_000;

const PACKETS_PER_SECOND = 50;

export interface Scene {
  readonly engine: EngineName;
  readonly company: StagedCompany;
  readonly phones: ReadonlyMap<Person, StagedPhone>;
  readonly play: Play;
}

/** Takes one step after another. Rejects when one does not come out, and says which. */
export const playSteps = async (scene: Scene, steps: readonly Step[]): Promise<void> => {
  for (const [index, step] of steps.entries()) {
    try {
      await within(LONGEST_STEP_MS, 'the whole step', takeStep(scene, step));
    } catch (error) {
      throw new Error(`step ${index + 1}, ${JSON.stringify(step)}: ${wordsOf(error)}`, { cause: error });
    }
  }
};

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const takeStep = (scene: Scene, step: Step): Promise<void> => {
  const act = acts[step.step] as (scene: Scene, step: Step) => Promise<void>;
  return act(scene, step);
};

type Acts = { readonly [Kind in Step['step']]: (scene: Scene, step: StepOf<Kind>) => Promise<void> };

const acts: Acts = {
  call: (scene, { who, number, header }) =>
    phoneOf(scene, who).do('call', number, ...(header === undefined ? [] : [header])),
  'is-rung': async (scene, step) => {
    const rung = await told(scene, step.who, 'incoming');
    if (step.shown) expect(rung.from).toBe(address(scene, step.shown));
    if (step.called) expect(rung.called).toBe(address(scene, step.called));
    if (step.answersAfter !== undefined) expect(answersAfter(rung)).toBe(step.answersAfter);
  },
  'hears-ringing': async (scene, { who }) => void (await told(scene, who, 'progress', { status: 180 })),
  answer: async (scene, { who }) => {
    await phoneOf(scene, who).do('answer');
    await told(scene, who, 'confirmed');
  },
  'is-answered': async (scene, { who }) => void (await told(scene, who, 'confirmed')),
  'hang-up': (scene, { who }) => phoneOf(scene, who).do('hangUp'),
  decline: (scene, { who, status }) => phoneOf(scene, who).do('hangUp', { status_code: status }),
  'is-refused': async (scene, { who, status, q850 }) => {
    const refused = await told(scene, who, 'failed', { originator: 'remote' });
    expect(refused.status).toBe(status);
    if (q850 !== undefined) expect(refused.reason).toMatch(new RegExp(`^Q\\.850;\\s*cause=${q850}\\b`, 'i'));
  },
  'stops-ringing': async (scene, { who, why }) => {
    const stopped = await told(scene, who, 'failed', { cause: 'Canceled' });
    if (why === 'answered-elsewhere') expect(stopped.reason).toContain('cause=200');
    else expect(stopped.reason ?? '').not.toContain('cause=200');
  },
  'is-hung-up': async (scene, { who }) => void (await told(scene, who, 'ended', { originator: 'remote' })),
  hears: (scene, { who, sounds }) => hears(phoneOf(scene, who), tonesOf(sounds)),
  'hear-one-another': async (scene, { people }) => {
    const others = (who: Person) => people.filter((other) => other !== who);
    await Promise.all(people.map((who) => hears(phoneOf(scene, who), tonesOf(others(who)))));
  },
  speak: (scene, { who, seconds }) => phoneOf(scene, who).sends(seconds * PACKETS_PER_SECOND),
  hold: (scene, { who }) => phoneOf(scene, who).do('hold'),
  resume: (scene, { who }) => phoneOf(scene, who).do('unhold'),
  'is-told-of-hold': async (scene, { who, held }) =>
    void (await told(scene, who, held ? 'hold' : 'unhold', { originator: 'remote' })),
  press: async (scene, { who, keys }) => {
    // A browser has no keys before its media flows.
    await phoneOf(scene, who).sends(1);
    await phoneOf(scene, who).do('digit', keys, 'RFC2833');
  },
  'turn-to': (scene, { who, call }) => phoneOf(scene, who).do('select', call - 1),
  transfer: (scene, { who, number }) =>
    phoneOf(scene, who).do('refer', `sip:${number}@${scene.company.domain}`),
  join: async (scene, { who, number }) => {
    const phone = phoneOf(scene, who);
    // JsSIP would swap the tags of a call that came to it (RFC 3891 §3).
    const replaces = encodeURIComponent(await phone.replaces());
    await phone.do('select', 0);
    await phone.do('refer', `sip:${number}@${scene.company.domain}?Replaces=${replaces}`);
  },
  'is-told-of-transfer': async (scene, { who, outcome }) => void (await told(scene, who, `refer-${outcome}`)),
  'is-shown': async (scene, { who, shown }) => {
    const { from } = await told(scene, who, 'update');
    expect(from).toBe(address(scene, shown));
  },
  'take-over': async (scene, { who, from }) =>
    phoneOf(scene, who).do('take', await phoneOf(scene, from).replaces()),
  watch: (scene, { who, number }) =>
    phoneOf(scene, who).do('subscribe', number, 'dialog', 'application/dialog-info+xml'),
  'sees-lamp': (scene, { who, state }) =>
    within(SOON_MS, `the lamp is ${state}`, seesLamp(scene, who, state)),
  record: async ({ company, play }, { who, wanted }) => {
    const call = company.talkOf(who);
    if (call === undefined) throw new Error(`${who} does not talk`);
    play.control.record(company.domain, { call, employee: who, wanted });
  },
  settings: async ({ company }, { change }) => company.change(change),
  'time-passes': async ({ play }, { seconds }) => play.clock.advance(seconds),
  'message-left': async ({ play }, step) => {
    const message = await within(SOON_MS, 'a message is left', play.messages.next());
    expect({ for: message.for, from: message.from.name }).toEqual({ for: step.for, from: step.from });
  },
  history: async ({ play }, { row }) => {
    const record = await within(SOON_MS, 'a row of the history', play.records.next());
    const { decided = [], ...facts } = row;
    expect(rowOf(record)).toMatchObject(facts);
    expect(record.trace.map(({ code }) => code)).toEqual(expect.arrayContaining([...decided]));
  },
  differently: (scene, { on }) => playSteps(scene, on[scene.engine]),
};

const phoneOf = ({ phones }: Scene, who: Person): StagedPhone => {
  const phone = phones.get(who);
  if (!phone) throw new Error(`${who} has no phone`);
  return phone;
};

/** The next time that this happens to the phone. */
const told = (
  scene: Scene,
  who: Person,
  name: string,
  facts: Partial<PhoneEvent> = {},
): Promise<PhoneEvent> => phoneOf(scene, who).next(name, facts, SOON_MS);

const hears = async (phone: StagedPhone, tones: readonly number[]): Promise<void> => {
  try {
    await within(SOON_MS, 'to be heard', phone.hearsOf(ALL_TONES, tones));
  } catch (error) {
    const heard = (await phone.heardLast()).map(nameOfTone);
    const wanted = tones.map(nameOfTone);
    throw new Error(`${phone.login} hears [${heard.join(', ')}], not [${wanted.join(', ')}]`, {
      cause: error,
    });
  }
};

const address = ({ company }: Scene, [name, number]: Shown): string =>
  `"${name.replace(/["\\]/g, '\\$&')}" <sip:${number}@${company.domain}>`;

const answersAfter = ({ callInfo }: PhoneEvent): number | null => {
  const after = /;\s*answer-after=(\d+)/.exec(callInfo ?? '')?.[1];
  return after === undefined ? null : Number(after);
};

/** Sooner or later: what is told before does not count. */
const seesLamp = async (scene: Scene, who: Person, state: LampState): Promise<void> => {
  while (lampOf(await told(scene, who, 'notify')) !== state);
};

const lampOf = ({ body = '' }: PhoneEvent): LampState => {
  const state = /<state[^>]*>(\w+)</.exec(body)?.[1];
  if (state === 'early') return 'ringing';
  if (state !== 'confirmed') return 'dark';
  return body.includes('+sip.rendering') ? 'on-hold' : 'talking';
};

const rowOf = (record: CallRecord): Omit<Row, 'decided'> => ({
  direction: record.direction,
  caller: record.caller.name || record.caller.number,
  dialled: record.dialled,
  result: record.result,
  employee: record.employee,
  department: record.department,
  number: record.number,
  rung: record.legs.map(({ employee, number, outcome }) => [employee ?? number, outcome]),
  recordings: (record.recording === null ? 0 : 1) + record.furtherRecordings.length,
  hasMessage: record.voicemail !== null,
});
