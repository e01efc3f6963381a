import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { CallListed } from '../../../pbx/contract/call-history.ts';
import { demoProfile } from '../../../test/doubles/demo-history.ts';
import { demoAccount } from '../../../test/doubles/demo-office.ts';
import { type FakePbxBridge, fakePbxBridge } from '../../../test/doubles/fake-pbx-bridge.ts';
import { listedCall, listedLeg } from '../../../test/doubles/listed-call.ts';
import { createPbxAccess } from '../../api/create-pbx-access.ts';
import { watchBadges } from './watch-badges.ts';

let calls: CallListed[];
let fresh: number;
let bridge: FakePbxBridge;

const missed = (id: string) =>
  listedCall({ id, result: 'missed', legs: [listedLeg({ outcome: 'no-answer' })] });
const ended = { type: 'call-ended', call: missed('any') } as const;

const start = () => {
  const access = createPbxAccess(bridge, demoAccount);
  if (!access) throw new Error('no access');
  let looked = Date.parse('2029-12-31T10:00:00Z');
  const lastLook = { read: () => looked, write: (at: number) => (looked = at) };
  return watchBadges(access, lastLook, () => Date.parse('2029-12-31T18:00:00Z'));
};

beforeEach(() => {
  calls = [];
  fresh = 0;
  bridge = fakePbxBridge({
    'GET /v1/me': () => demoProfile,
    'GET /v1/calls': ({ query }) => ({
      calls: calls.filter(({ startedAt }) => startedAt >= Date.parse(String(query?.from))),
      next: null,
    }),
    'GET /v1/voicemail': () => ({ messages: [], next: null, fresh, old: 0 }),
  });
});

describe('what waits in a section', () => {
  test('is counted at the start', async () => {
    calls = [missed('m1'), missed('m2')];
    fresh = 3;
    const { store } = start();
    await vi.waitFor(() => expect(store.getState()).toEqual({ history: 2, voicemail: 3 }));
  });

  test('missed calls are invisible (they are not): a new one counts as it ends', async () => {
    const { store } = start();
    calls = [missed('m1')];
    bridge.tell(ended);
    await vi.waitFor(() => expect(store.getState().history).toBe(1));
  });

  test('own calls that nobody answered are not among the missed', async () => {
    calls = [listedCall({ direction: 'outbound', result: 'missed', legs: [] }), missed('m1')];
    const { store } = start();
    await vi.waitFor(() => expect(store.getState().history).toBe(1));
  });

  test('is seen once the history has been looked at, and stays so', async () => {
    calls = [missed('m1')];
    const badges = start();
    await vi.waitFor(() => expect(badges.store.getState().history).toBe(1));
    badges.look(true);
    expect(badges.store.getState().history).toBe(0);
    badges.look(false);
    const asked = bridge.asked.length;
    bridge.tell({ type: 'ready' });
    await vi.waitFor(() => expect(bridge.asked.length).toBeGreaterThan(asked));
    expect(badges.store.getState().history).toBe(0);
  });

  test('message-waiting goes on and off with the box', async () => {
    const { store } = start();
    fresh = 1;
    bridge.tell({ type: 'messages', employee: 'anna', fresh: 1, old: 0 });
    await vi.waitFor(() => expect(store.getState().voicemail).toBe(1));
    fresh = 0;
    bridge.tell({ type: 'messages', employee: 'anna', fresh: 0, old: 1 });
    await vi.waitFor(() => expect(store.getState().voicemail).toBe(0));
  });
});
