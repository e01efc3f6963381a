import { createStore } from 'zustand/vanilla';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { LiveCall } from '../../pbx/contract/live-call.ts';
import { type FakePbxBridge, fakePbxBridge } from '../../test/doubles/fake-pbx-bridge.ts';
import { fakeEndedCall, fakePhoneView, fakeTalkingCall } from '../../test/doubles/fake-phone-view.ts';
import { createCompanyEvents } from '../api/company-events.ts';
import { createPbxApi } from '../api/pbx-api.ts';
import type { PhoneView } from '../phone/phone-view.ts';
import type { TalkRecording } from '../phone/talk-recording.ts';
import { followLiveCalls, type LiveCalls, type ShownLive } from './live-calls.ts';

const live = (id: string, leg: string, other: Partial<LiveCall> = {}): LiveCall => ({
  id,
  leg,
  direction: 'outgoing',
  party: { name: '', number: '102' },
  state: 'talking',
  since: 1,
  answeredAt: 2,
  recorded: false,
  recording: 'start',
  ...other,
});
const startable: TalkRecording = { isRecorded: false, mayAsk: 'start', hasFailed: false };

let calls: LiveCall[];
let refuses: boolean;
let bridge: FakePbxBridge;
let legs: Record<string, string>;
let shown: ShownLive['recordings'];
let rooms: ShownLive['rooms'];
let following: LiveCalls;
const phone = createStore<PhoneView>(() => fakePhoneView());
const talk = (...ids: string[]) => phone.setState({ calls: ids.map((id) => fakeTalkingCall({}, { id })) });
const shows = (expected: unknown) => vi.waitFor(() => expect(shown).toEqual(expected));

beforeEach(() => {
  phone.setState(fakePhoneView(), true);
  calls = [live('c1', 'leg-1'), live('c2', 'leg-2')];
  legs = { a: 'leg-1', b: 'leg-2' };
  refuses = false;
  shown = {};
  const answerTo = (wanted: unknown): unknown => {
    if (refuses) return { outcome: 'offline', detail: 'ERR_NETWORK_CHANGED' };
    const isOn = (wanted as { wanted: string }).wanted === 'start';
    return live('c2', 'leg-2', { recorded: isOn, recording: isOn ? 'stop' : 'start' });
  };
  bridge = fakePbxBridge({
    'GET /v1/me/calls': () => ({ calls }),
    'POST /v1/me/calls/c2/recording': ({ body }) => answerTo(body),
  });
  following = followLiveCalls({
    pbx: { api: createPbxApi(bridge), events: createCompanyEvents(bridge) },
    phone,
    legOf: (call) => legs[call],
    show: (now) => {
      shown = now.recordings;
      rooms = now.rooms;
    },
  });
});

describe('conferences of the PBX', () => {
  const seat = (leg: string, name: string) => ({ leg, party: { name, number: '' }, employee: null });

  test('show who is in them, and drop somebody', async () => {
    const conference = { state: 'conference', recording: null } as const;
    const seats = [seat('leg-2', 'Анна'), seat('leg-7', 'Ольга')];
    calls = [live('c2', 'leg-2', { ...conference, seats })];
    talk('b');
    await vi.waitFor(() =>
      expect(rooms).toEqual({
        b: [
          { id: 'leg-2', party: { name: 'Анна', number: '' }, isSelf: true },
          { id: 'leg-7', party: { name: 'Ольга', number: '' }, isSelf: false },
        ],
      }),
    );
    following.dropSeat('b', 'leg-7');
    expect(bridge.asked.at(-1)).toMatchObject({ path: '/v1/me/calls/c2/drop', body: { leg: 'leg-7' } });
    calls = [live('c2', 'leg-2', { ...conference, seats: [seat('leg-2', 'Анна')] })];
    bridge.tell({ type: 'conference-changed', employees: ['anna'] });
    await vi.waitFor(() => expect(rooms.b).toHaveLength(1));
  });
});

describe('recordings of talks', () => {
  test('are asked for only while somebody talks', async () => {
    phone.setState({ calls: [fakeEndedCall('busy')] });
    bridge.tell({ type: 'ready' });
    expect(bridge.asked).toEqual([]);
    talk('b');
    await shows({ b: startable });
    phone.setState({ calls: [] });
    expect(shown).toEqual({});
  });

  test('belong to the call whose leg the PBX names, of several', async () => {
    calls = [live('c1', 'leg-1', { recorded: true, recording: 'stop' }), live('c2', 'leg-2')];
    talk('b', 'a');
    await shows({ b: startable, a: { isRecorded: true, mayAsk: 'stop', hasFailed: false } });
  });

  test('belong to the only call where the PBX names no legs, and to none of several', async () => {
    legs = {};
    calls = [live('c2', 'leg-2')];
    talk('b');
    await shows({ b: startable });
    calls = [live('c1', 'leg-1'), live('c2', 'leg-2')];
    talk('b', 'a');
    await shows({});
  });

  test('start and stop when the person wishes', async () => {
    talk('b');
    await shows({ b: startable });
    following.setRecorded('b', true);
    await shows({ b: { isRecorded: true, mayAsk: 'stop', hasFailed: false } });
    following.setRecorded('b', false);
    await shows({ b: startable });
    expect(bridge.asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { wanted: 'start' },
      { wanted: 'stop' },
    ]);
  });

  test('that could not be changed say so until they are', async () => {
    talk('b');
    await shows({ b: startable });
    refuses = true;
    following.setRecorded('b', true);
    await shows({ b: { ...startable, hasFailed: true } });
    refuses = false;
    following.setRecorded('b', true);
    await shows({ b: { isRecorded: true, mayAsk: 'stop', hasFailed: false } });
  });

  test('that the other one has started are shown', async () => {
    talk('b');
    await shows({ b: startable });
    calls = [live('c2', 'leg-2', { recorded: true, recording: 'stop' })];
    bridge.tell({ type: 'call-recording', call: 'c2', employees: ['anna'], recorded: true });
    await shows({ b: { isRecorded: true, mayAsk: 'stop', hasFailed: false } });
  });

  test('are asked for again when the PBX hears of the answer after us', async () => {
    calls = [];
    talk('b');
    await vi.waitFor(() => expect(bridge.asked).toHaveLength(1));
    await shows({});
    calls = [live('c2', 'leg-2')];
    bridge.tell({
      type: 'extension-state',
      presence: { employee: 'anna', state: 'talking', status: 'available' },
    });
    await shows({ b: startable });
  });
});
