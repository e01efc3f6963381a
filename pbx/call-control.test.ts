import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { RecordingEngine } from '../test/doubles/recording-engine.ts';
import { type CallSinks, openCallControl } from './call-control.ts';
import { demoOffice } from './company/demo-office.ts';
import type { CallRecord } from './contract/call-record.ts';
import type { EngineEvent } from './engine/port.ts';
import type { Timers } from './node-timers.ts';

const company = demoOffice.domain;
const other = { ...demoOffice, id: 'other', domain: 'other.localhost' };

const open = () => {
  const engine = new RecordingEngine();
  const records: [string, CallRecord][] = [];
  const alarms = new Map<string, number>();
  let ring: (name: string) => void = () => {};
  const createTimers = (listener: (name: string) => void): Timers => {
    ring = listener;
    return {
      set: (name, at) => void alarms.set(name, at),
      cancel: (name) => void alarms.delete(name),
      close: () => alarms.clear(),
    };
  };
  const nothing = () => {};
  const sinks: CallSinks = {
    callOver: (id, record) => records.push([id, record]),
    messageLeft: nothing,
    messageHeard: nothing,
    messageRemoved: nothing,
    faxReceived: nothing,
    faxFound: nothing,
    stateShown: nothing,
  };
  const callControl = openCallControl({
    engine,
    createTimers,
    logger: pino({ level: 'silent' }),
    clock: () => 1_000,
    sinks,
  });
  for (const settings of [demoOffice, other]) {
    callControl.settings(settings);
    for (const login of ['anna', 'ivan']) register(engine, settings.domain, login);
  }
  engine.commands.length = 0;
  const calls = () => engine.commands.filter(({ type }) => type !== 'show-state');
  return { engine, records, alarms, callControl, calls, ring: (name: string) => ring(name) };
};

const register = (engine: RecordingEngine, domain: string, login: string): void =>
  engine.report({ type: 'contacts-changed', company: domain, login, communicators: 1, deskPhones: 0 });

const callIvan = {
  type: 'leg-arrived',
  company,
  leg: 'a',
  caller: { kind: 'user', login: 'anna' },
  dialled: '102',
} as const;
const hangUp = (leg: string, cause: string) => ({ type: 'hang-up', leg, cause });

describe('call control', () => {
  it('brings events to the brain, its commands to the engine and its timers to the clock', () => {
    const { engine, alarms, calls, ring } = open();
    engine.report(callIvan);
    expect(calls()).toMatchObject([{ type: 'dial', leg: 'a/1', login: 'ivan', company }]);
    const [[timer, at] = ['', 0]] = [...alarms];
    expect([timer.startsWith(`${company} ring `), at]).toEqual([true, 21_000]);
    ring(timer);
    expect(calls()).toContainEqual(hangUp('a/1', 'no-answer'));
  });

  it('keeps companies apart: the same numbers ring nobody of another one', () => {
    const { engine, calls, callControl } = open();
    engine.report({ ...callIvan, company: other.domain });
    expect(calls()).toMatchObject([{ type: 'dial', company: other.domain }]);
    expect(callControl.state(company)?.calls).toEqual({});
    engine.report({ ...callIvan, leg: 'x', company: 'nobody.localhost' });
    expect(calls()).toHaveLength(1);
  });

  it('handles what an engine reports while it obeys after the commands before it', () => {
    const { engine, alarms, calls } = open();
    engine.whileObeying = (command) =>
      command.type === 'dial' ? [{ type: 'leg-ended', leg: command.leg, cause: 'unavailable' }] : [];
    engine.report(callIvan);
    expect(calls().map(({ type }) => type)).toEqual(['dial', 'hang-up']);
    expect(alarms.size).toBe(0);
  });

  it('ends a leg as failed when the engine cannot carry out its command, and goes on', () => {
    const { engine, calls, records } = open();
    engine.whileObeying = (command): EngineEvent[] => {
      if (command.type === 'answer') throw new Error('no media');
      return [];
    };
    engine.report({ ...callIvan, dialled: '*43' });
    expect(records.map(([id, { trace }]) => [id, trace.at(-1)?.code])).toEqual([['romashka', 'caller-gone']]);
    engine.whileObeying = () => [];
    engine.report({ ...callIvan, leg: 'b', dialled: '*43' });
    expect(calls().at(-1)).toMatchObject({ type: 'play', leg: 'b' });
  });

  it('hands over the record of a call when it is over', () => {
    const { engine, records } = open();
    engine.report({ ...callIvan, dialled: '999' });
    engine.report({ type: 'leg-ended', leg: 'a', cause: 'not-found' });
    expect(records).toMatchObject([['romashka', { dialled: '999', result: 'refused' }]]);
  });

  it('goes by new settings at once', () => {
    const { engine, callControl, calls } = open();
    const employees = demoOffice.employees.filter(({ login }) => login !== 'ivan');
    callControl.settings({ ...demoOffice, employees });
    engine.report({ ...callIvan, dialled: 'ivan' });
    expect(calls()).toContainEqual(hangUp('a', 'not-found'));
  });

  it('notes talks with their legs; whoever takes over goes on with those that are found, timers included', () => {
    const before = open();
    before.engine.keepsCalls = true;
    before.engine.report(callIvan);
    expect(before.engine.notes.size).toBe(0);
    before.engine.report({ type: 'leg-answered', leg: 'a/1' });
    const legs = [...before.engine.notes].map(([leg, note]) => ({ leg, note }));
    expect(legs.map(({ leg }) => leg)).toEqual(['a', 'a/1']);
    const { engine, callControl, records } = open();
    engine.report({ type: 'legs-found', company, legs });
    expect(callControl.state(company)?.legs).toEqual(before.callControl.state(company)?.legs);
    engine.report({ type: 'leg-ended', leg: 'a', cause: 'normal' });
    engine.report({ type: 'leg-ended', leg: 'a/1', cause: 'normal' });
    expect(records).toMatchObject([['romashka', { result: 'answered', startedAt: 1_000 }]]);
  });

  it('hears nothing and keeps no timer once closed', () => {
    const { engine, alarms, callControl, calls } = open();
    engine.report(callIvan);
    callControl.close();
    engine.commands.length = 0;
    engine.report({ type: 'leg-ended', leg: 'a', cause: 'cancelled' });
    expect(calls()).toEqual([]);
    expect(alarms.size).toBe(0);
  });
});
