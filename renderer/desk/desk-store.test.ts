import { beforeEach, describe, expect, test } from 'vitest';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { PhoneReport } from '../../preload/contract/phone-report.ts';
import {
  fakeEndedCall,
  fakeIncomingCall,
  fakePhoneView,
  fakeTalkingCall,
} from '../../test/doubles/fake-phone-view.ts';
import type { CallView, PhoneView } from '../phone/phone-view.ts';
import { createDesk, type Desk } from './desk-store.ts';

const anna = { name: 'Анна', number: '101' };
const sales = { name: 'Отдел продаж', number: '200' };

describe('the desk around the phone', () => {
  let phone: StoreApi<PhoneView>;
  let desk: Desk;
  let reports: PhoneReport[];
  let done: string[];
  const view = () => desk.store.getState();
  const shows = (...calls: CallView[]) => phone.setState({ calls });
  const rings = (id = 'a', party = anna) =>
    fakeIncomingCall(sales, {
      id,
      party,
      answer: () => void done.push(`answer ${id}`),
      decline: () => void done.push(`decline ${id}`),
    });
  const misses = (id = 'a', party = anna) => {
    shows(rings(id, party));
    shows(fakeEndedCall('missed', undefined, { id, direction: 'incoming', party }));
  };

  beforeEach(() => {
    reports = [];
    done = [];
    phone = createStore(() => fakePhoneView({ call: (target) => void done.push(`call ${target}`) }));
    desk = createDesk({ phone, report: (report) => void reports.push(report), now: () => 1000 });
  });

  test('tells main of every change, in words of the contract, and of nothing twice', () => {
    shows(rings());
    phone.setState({});
    expect(reports).toHaveLength(2);
    expect(PhoneReport.parse(reports[1])).toMatchObject({
      registration: 'online',
      calls: [{ id: 'a', stage: 'incoming', party: anna, called: sales }],
      missed: 0,
    });
  });

  test('a name of any length from the network fits the contract', () => {
    shows(rings('a', { name: 'x'.repeat(5000), number: '1'.repeat(5000) }));
    expect(PhoneReport.safeParse(reports.at(-1)).success).toBe(true);
  });

  test('missed calls invisible: a call that nobody answered stays until somebody looks', () => {
    misses('a');
    misses('b');
    shows();
    expect(view().missed).toEqual([
      { id: 'b', party: anna, called: sales, at: 1000 },
      { id: 'a', party: anna, called: sales, at: 1000 },
    ]);
    expect(reports.at(-1)?.missed).toBe(2);
    view().dismissMissed?.();
    expect(view().missed).toEqual([]);
    expect(view().dismissMissed).toBeUndefined();
    expect(reports.at(-1)?.missed).toBe(0);
  });

  test('"answered elsewhere" logged as missed: a call that a colleague or another device took is not missed', () => {
    shows(rings());
    shows(fakeEndedCall('answered-elsewhere', undefined, { id: 'a', direction: 'incoming', party: anna }));
    expect(view().missed).toEqual([]);
  });

  test('who was talked to since has not been missed', () => {
    misses('a');
    misses('b', { name: 'Иван', number: '102' });
    shows(fakeTalkingCall({}, { id: 'c', party: anna }));
    expect(view().missed.map(({ party }) => party.number)).toEqual(['102']);
  });

  test('does what is asked from outside, as long as it is possible', () => {
    shows(rings());
    desk.obey({ type: 'answer', call: 'a' });
    desk.obey({ type: 'decline', call: 'a' });
    desk.obey({ type: 'hang-up', call: 'a' });
    desk.obey({ type: 'answer', call: 'gone' });
    desk.obey({ type: 'call', target: '102', confirm: false });
    expect(done).toEqual(['answer a', 'decline a', 'call 102']);
  });

  test('mutes the call only if it is not muted yet', () => {
    const call = fakeTalkingCall({}, { id: 'a', mute: () => void done.push('mute') });
    shows(call);
    desk.obey({ type: 'mute', call: 'a', muted: false });
    desk.obey({ type: 'mute', call: 'a', muted: true });
    expect(done).toEqual(['mute']);
  });

  test('a number from another program is called when the person agrees, and only then', () => {
    desk.obey({ type: 'call', target: '102', confirm: true });
    expect(done).toEqual([]);
    expect(view().asked?.target).toBe('102');
    view().asked?.cancel();
    expect(view().asked).toBeUndefined();
    desk.obey({ type: 'call', target: '102', confirm: true });
    view().asked?.confirm?.();
    expect(done).toEqual(['call 102']);
    expect(view().asked).toBeUndefined();
  });

  test('a question that cannot be agreed to now can be when the phone is free again', () => {
    const { call } = phone.getState();
    phone.setState(fakePhoneView({ calls: [rings()] }), true);
    const { call: _call, ...busy } = phone.getState();
    phone.setState(busy, true);
    desk.obey({ type: 'call', target: '102', confirm: true });
    expect(view().asked?.confirm).toBeUndefined();
    if (call) phone.setState({ call, calls: [] });
    expect(view().asked?.confirm).toBeDefined();
  });

  test('the status is told to main', () => {
    view().setStatus?.('do-not-disturb');
    expect(view().status).toBe('do-not-disturb');
    expect(reports.at(-1)?.status).toBe('do-not-disturb');
    desk.obey({ type: 'status', status: 'available' });
    expect(view().status).toBe('available');
  });

  test('hears nothing any more once it is stopped', () => {
    desk.stop();
    shows(rings());
    expect(reports).toHaveLength(1);
  });
});
