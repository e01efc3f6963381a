import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakePeerConnection } from '../../test/doubles/fake-peer-connection.ts';
import { CallLinkWatch } from './call-link-watch.ts';

describe('CallLinkWatch, when the network changes', () => {
  let did: string[];
  let watch: CallLinkWatch;

  beforeEach(() => {
    vi.useFakeTimers();
    did = [];
    watch = new CallLinkWatch(new FakePeerConnection() as unknown as RTCPeerConnection, {
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

  it('says at once that the call may be cut off, when an address is gone, and looks for another path', () => {
    watch.networkChanged({ isAddressGone: true });
    expect(did).toEqual(['lost', 'restart']);
  });

  it('shows the far side the way, and nobody anything, when an address came', () => {
    watch.networkChanged({ isAddressGone: false });
    expect(did).toEqual(['restart']);
  });
});
