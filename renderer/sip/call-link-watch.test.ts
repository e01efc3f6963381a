import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakePeerConnection } from '../../test/doubles/fake-peer-connection.ts';
import { CallLinkWatch } from './call-link-watch.ts';

describe('CallLinkWatch, when the network changes', () => {
  let connection: FakePeerConnection;
  let did: string[];
  let watch: CallLinkWatch;

  beforeEach(() => {
    vi.useFakeTimers();
    did = [];
    connection = new FakePeerConnection();
    watch = new CallLinkWatch(connection as unknown as RTCPeerConnection, {
      changed: ({ flows }) => did.push(flows ? 'flows' : 'lost'),
      restartIce: () => did.push('restart'),
      happened: () => undefined,
      read: () => undefined,
    });
  });
  afterEach(() => {
    watch.close();
    vi.useRealTimers();
  });

  const reads = async (candidateType: string, address: string): Promise<void> => {
    connection.statistics = new Map<string, object>([
      ['T', { type: 'transport', packetsReceived: 50, selectedCandidatePairId: 'P' }],
      ['P', { type: 'candidate-pair', localCandidateId: 'L', remoteCandidateId: 'R' }],
      ['L', { type: 'local-candidate', candidateType, address }],
      ['R', { type: 'remote-candidate', candidateType: 'host', address: '198.51.100.1' }],
    ]);
    await vi.advanceTimersByTimeAsync(1000);
  };

  it('says at once that the call is cut off, when its own address is gone', async () => {
    await reads('host', '192.0.2.7');
    expect(watch.networkChanged(['192.0.2.7'])).toBe(true);
    expect(did).toEqual(['lost', 'restart']);
  });

  it('takes any lost address for its own, when only others see the call’s', async () => {
    await reads('prflx', '203.0.113.9');
    expect(watch.networkChanged(['192.0.2.7'])).toBe(true);
    expect(did).toEqual(['lost', 'restart']);
  });

  it.each([
    ['an address came', []],
    ['another one went', ['172.17.0.1']],
  ])('shows the far side the way, and nobody anything, when %s', async (_what, gone) => {
    await reads('host', '192.0.2.7');
    expect(watch.networkChanged(gone)).toBe(false);
    expect(did).toEqual(['restart']);
  });
});
