import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakePhoneLine } from '../../test/doubles/fake-phone-line.ts';
import { FakeTones } from '../../test/doubles/fake-tones.ts';
import { type AutoAnswerPolicy, neverAutoAnswer } from '../phone/auto-answer.ts';
import { toDialString } from '../phone/dial-string.ts';
import type { Lamp } from '../phone/lamps/lamp.ts';
import type { CallView, PhoneView } from '../phone/phone-view.ts';
import type { TalkRecording } from '../phone/talk-recording.ts';
import type { CallQuality } from '../phone/quality.ts';
import { createPhoneStore, type PhoneStore } from './phone-store.ts';

const anna = { name: 'Анна', number: '101' };
const sales = { name: 'Отдел продаж', number: '200' };

const bad: CallQuality = {
  level: 'poor',
  score: 3.1,
  trouble: { direction: 'heard', kind: 'loss', side: 'ours', amount: 8 },
};

describe('phone store', () => {
  let line: FakePhoneLine;
  let tones: FakeTones;
  let phone: PhoneStore;
  let lamps: Map<string, Lamp>;
  let policy: AutoAnswerPolicy;
  let asked: string[];
  const view = (): PhoneView => phone.store.getState();
  const call = (): CallView => view().calls[0]!;

  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
    policy = neverAutoAnswer;
    asked = [];
    line = new FakePhoneLine();
    tones = new FakeTones();
    lamps = new Map();
    phone = createPhoneStore({
      line,
      tones,
      onLamp: (extension, lamp) => lamps.set(extension, lamp),
      toDialString,
      saveDiagnostics: () => undefined,
      now: Date.now,
      random: () => 0.5,
      autoAnswer: () => policy,
      codes: { pickup: '*8', park: '*70', conference: '*71' },
      setRecorded: (id, recorded) => asked.push(`${id} ${recorded}`),
    });
    phone.start();
  });
  afterEach(() => {
    phone.stop();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  const register = (): void => line.says({ type: 'registered' });
  const ring = (): void => line.says({ type: 'call-arrived', call: 'a', party: anna, called: sales });
  /** The screen follows in the next task, after the line. */
  const dial = (number = '102'): void => {
    view().call?.(number);
    vi.advanceTimersByTime(0);
  };
  const talk = (): void => {
    register();
    dial();
    line.says({ type: 'call-answered', call: 'placed-1', party: undefined });
  };

  it('registers when started', () => {
    expect(view().registration).toEqual({ state: 'connecting' });
    register();
    expect(view().registration).toEqual({ state: 'online' });
    expect(line.told).toEqual(['connect']);
  });

  it('reconnects at once, then later and later, and shows when', () => {
    register();
    vi.advanceTimersByTime(60_000);
    line.says({ type: 'connection-lost', reason: 'server-unreachable' });
    expect(line.told).toEqual(['connect', 'connect']);
    line.says({ type: 'connection-lost', reason: 'server-unreachable' });
    expect(view().registration).toMatchObject({ state: 'reconnecting', retryAt: Date.now() + 500 });
    vi.advanceTimersByTime(500);
    expect(line.told).toHaveLength(3);
  });

  it('waits as long as the server asks', () => {
    line.says({ type: 'register-refused', code: 503, retryAfterSeconds: 10 });
    vi.advanceTimersByTime(9_999);
    expect(line.told).toHaveLength(1);
    vi.advanceTimersByTime(1_001);
    expect(line.told).toHaveLength(2);
  });

  it('does not wait for its next try when the network is back', () => {
    line.says({ type: 'connection-lost', reason: 'no-network' });
    expect(line.told).toEqual(['connect']);
    phone.wake();
    expect(line.told).toEqual(['connect', 'connect']);
    vi.advanceTimersByTime(30_000);
    expect(line.told).toHaveLength(2);
  });

  it('waits as long as the server asks by the clock, though timers stood still in sleep', () => {
    line.says({ type: 'register-refused', code: 503, retryAfterSeconds: 600 });
    vi.setSystemTime(Date.now() + 599_000);
    phone.wake();
    expect(line.told).toHaveLength(1);
    vi.advanceTimersByTime(61_000);
    expect(line.told).toHaveLength(2);
  });

  it('stays away after a wrong password until a person asks', () => {
    line.says({ type: 'register-refused', code: 401, retryAfterSeconds: undefined });
    vi.advanceTimersByTime(3_600_000);
    phone.wake();
    expect(line.told).toHaveLength(1);
    const { registration } = view();
    expect(registration).toMatchObject({ state: 'refused', reason: 'wrong-password' });
    if (registration.state === 'refused') registration.retryNow();
    expect(line.told).toHaveLength(2);
  });

  it('asks for a sign of life after sleep, or connects at once', () => {
    register();
    phone.wake();
    expect(line.told).toEqual(['connect', 'probe']);
    line.says({ type: 'connection-lost', reason: 'server-silent' });
    phone.wake();
    expect(line.told.at(-1)).toBe('connect');
  });

  it('places a call, rings back, and talks', () => {
    register();
    dial(' 8 (843) 200-98-18');
    expect(line.told.at(-1)).toBe('call placed-1 +78432009818');
    expect(call()).toMatchObject({ direction: 'outgoing', status: { stage: 'dialling' } });
    expect(view().call).toBeUndefined();

    line.says({ type: 'call-ringing', call: 'placed-1', earlyMedia: false, party: anna });
    expect(tones.playing).toBe('ringback');
    expect(call().party).toEqual(anna);

    line.says({ type: 'call-answered', call: 'placed-1', party: undefined });
    expect(tones.playing).toBe('none');
    expect(call().status).toMatchObject({ stage: 'talking', since: Date.now(), muted: false });
  });

  it('does not ring back over what the network plays', () => {
    register();
    dial();
    line.says({ type: 'call-ringing', call: 'placed-1', earlyMedia: true, party: undefined });
    expect(tones.playing).toBe('none');
  });

  it('dials nothing for nothing', () => {
    register();
    view().call?.(' - ');
    expect(view().calls).toEqual([]);
  });

  it('tells why a call ended for five seconds, and offers to call again', () => {
    register();
    dial();
    line.says({ type: 'call-ended', call: 'placed-1', reason: 'busy', sipCode: 486 });
    expect(call().status).toEqual({ stage: 'ended', reason: 'busy', talkedMs: 0, sipCode: 486 });
    expect(tones.playing).toBe('busy');
    call().callAgain?.();
    vi.advanceTimersByTime(0);
    expect(view().calls.map(({ status }) => status.stage)).toEqual(['dialling', 'ended']);
    expect(tones.playing).toBe('none');
    vi.advanceTimersByTime(5000);
    expect(view().calls.map(({ status }) => status.stage)).toEqual(['dialling']);
  });

  it('takes an ended call off the screen when asked', () => {
    register();
    dial();
    call().hangUp?.();
    call().dismiss?.();
    expect(view().calls).toEqual([]);
  });

  it('rings, and is answered', () => {
    register();
    ring();
    expect(tones.playing).toBe('ring');
    expect(call()).toMatchObject({ party: anna, status: { stage: 'incoming', called: sales } });
    call().answer?.();
    vi.advanceTimersByTime(0);
    expect(tones.playing).toBe('none');
    expect(call().status.stage).toBe('answering');
    line.says({ type: 'call-answered', call: 'a', party: undefined });
    expect(call().status.stage).toBe('talking');
  });

  it('rings, and is declined', () => {
    register();
    ring();
    call().decline?.();
    expect(line.told.at(-1)).toBe('decline a');
    expect(call().status).toMatchObject({ stage: 'ended', reason: 'declined' });
  });

  it('lets a second call wait, with a soft tone', () => {
    talk();
    ring();
    expect(tones.playing).toBe('waiting');
    expect(view().calls.map(({ status }) => status.stage)).toEqual(['incoming', 'talking']);
    call().decline?.();
    expect(line.told.at(-1)).toBe('attend each');
    expect(tones.playing).toBe('none');
  });

  it('holds the first call as it answers the second, and goes back on demand only', () => {
    talk();
    ring();
    call().answer?.();
    expect(line.told.slice(2)).toEqual(['attend placed-1', 'hold placed-1', 'answer a', 'attend a']);
    line.says({ type: 'call-held', call: 'placed-1', held: true });
    line.says({ type: 'call-answered', call: 'a', party: undefined });
    line.says({ type: 'call-ended', call: 'a', reason: 'hung-up-by-peer', sipCode: undefined });
    expect(view().calls[1]?.status).toMatchObject({ stage: 'talking', held: true });
    view().calls[1]?.resume?.();
    expect(line.told.slice(-2)).toEqual(['attend each', 'resume placed-1']);
  });

  it('answers by itself as its user chose, but never during a call', () => {
    policy = { mode: 'when-asked', afterSeconds: 2 };
    register();
    const arrives = (id: string, answerAfterSeconds?: number): void =>
      line.says({ type: 'call-arrived', call: id, party: anna, called: undefined, answerAfterSeconds });
    arrives('a');
    vi.advanceTimersByTime(60_000);
    call().decline?.();
    arrives('b', 0);
    expect(call().status).toMatchObject({ autoAnswerAt: Date.now() + 2000 });
    vi.advanceTimersByTime(1999);
    expect(line.told).not.toContain('answer b');
    vi.advanceTimersByTime(1);
    expect(line.told).toContain('answer b');
    line.says({ type: 'call-answered', call: 'b', party: undefined });
    arrives('c', 0);
    vi.advanceTimersByTime(60_000);
    expect(line.told).not.toContain('answer c');
  });

  it('picks up, parks and redials by the codes of the PBX', () => {
    register();
    view().pickUp?.('103');
    vi.advanceTimersByTime(0);
    expect(line.told.at(-1)).toBe('call placed-1 *8103');
    line.says({ type: 'call-answered', call: 'placed-1', party: anna });
    view().park?.();
    expect(line.told.at(-1)).toBe('transfer placed-1 to *70');
    line.says({ type: 'call-party', call: 'placed-1', party: { name: 'Парковка', number: '*701' } });
    line.says({ type: 'transfer-progress', call: 'placed-1', progress: 'done', reason: undefined });
    expect(call()).toMatchObject({ status: { reason: 'parked' }, party: { number: '*701' } });
    vi.advanceTimersByTime(60_000);
    call().callAgain?.();
    vi.advanceTimersByTime(0);
    expect(line.told.at(-1)).toBe('call placed-2 *701');
    call().hangUp?.();
    view().redial?.();
    expect(line.told.at(-1)).toBe('call placed-3 *701');
  });

  it('obeys the codes that the PBX tells later, and those that its administrator changes', () => {
    register();
    phone.obeyCodes({ pickup: '*88', park: '*55', conference: '*71' });
    view().pickUpGroup?.();
    vi.advanceTimersByTime(0);
    expect(line.told.at(-1)).toBe('call placed-1 *88');
    line.says({ type: 'call-answered', call: 'placed-1', party: anna });
    call().park?.();
    expect(line.told.at(-1)).toBe('transfer placed-1 to *55');
  });

  it('shows what the PBX says of a recording, and asks only what may be asked', () => {
    talk();
    expect(call()).not.toHaveProperty('record');
    const tell = (recording: TalkRecording) =>
      phone.showLive({ recordings: { 'placed-1': recording }, rooms: {} });
    tell({ isRecorded: false, mayAsk: 'start', hasFailed: false });
    call().record?.();
    expect(asked).toEqual(['placed-1 true']);
    expect(call()).not.toHaveProperty('isRecorded');
    tell({ isRecorded: true, mayAsk: 'stop', hasFailed: false });
    expect(call()).toMatchObject({ isRecorded: true });
    expect(call()).not.toHaveProperty('record');
    call().stopRecording?.();
    expect(asked).toEqual(['placed-1 true', 'placed-1 false']);
    tell({ isRecorded: true, mayAsk: undefined, hasFailed: true });
    expect(call()).toMatchObject({ isRecorded: true, warning: 'not-recorded' });
    expect(call()).not.toHaveProperty('stopRecording');
  });

  it('mutes, holds and sends digits', () => {
    talk();
    call().mute?.();
    expect(call().status).toMatchObject({ muted: true });
    call().unmute?.();
    call().sendDigit?.('5');
    call().hold?.();
    expect(call().status).toMatchObject({ held: true });
    line.says({ type: 'call-held', call: 'placed-1', held: true });
    call().resume?.();
    line.says({ type: 'call-held', call: 'placed-1', held: false });
    expect(call().status).toMatchObject({ held: false, muted: false });
    expect(line.told.slice(2)).toEqual([
      'mute placed-1',
      'unmute placed-1',
      'digit 5 placed-1',
      'hold placed-1',
      'resume placed-1',
    ]);
    expect(tones.keys).toBe('5');
  });

  it('keeps the call while the line is away', () => {
    talk();
    vi.advanceTimersByTime(60_000);
    line.says({ type: 'connection-lost', reason: 'server-unreachable' });
    expect(call()).toMatchObject({ warning: 'no-server', status: { stage: 'talking' } });
    expect(call().hold).toBeUndefined();
    register();
    expect(call().warning).toBeUndefined();
    call().hangUp?.();
    expect(call().status).toMatchObject({ reason: 'hung-up', talkedMs: 60_000 });
  });

  it('says that it restores the connection while the sound does not get through, and how it sounds after', () => {
    talk();
    const link = (flows: boolean): void =>
      line.says({ type: 'call-link', call: 'placed-1', link: { flows, quality: bad } });
    link(true);
    expect(call()).toMatchObject({ warning: undefined, quality: bad });
    link(false);
    expect(call()).toMatchObject({ warning: 'reconnecting', quality: undefined });
    link(true);
    expect(call().warning).toBeUndefined();
  });

  it('goes on without a microphone, and says so', () => {
    talk();
    line.says({ type: 'call-microphone', call: 'placed-1', available: false });
    expect(call()).toMatchObject({ warning: 'no-microphone', status: { stage: 'talking' } });
  });

  it('passes lamps on without drawing the phone anew', () => {
    register();
    const before = view();
    line.says({ type: 'lamp-changed', extension: '103', state: 'ringing', with: anna });
    expect(lamps.get('103')).toEqual({ state: 'ringing', with: anna });
    expect(view()).toBe(before);
  });

  it('tells screens nothing when nothing changed', () => {
    register();
    let changes = 0;
    phone.store.subscribe(() => changes++);
    line.says({ type: 'registered' });
    line.says({ type: 'call-ended', call: 'unknown', reason: 'busy', sipCode: 486 });
    expect(changes).toBe(0);
  });
});
