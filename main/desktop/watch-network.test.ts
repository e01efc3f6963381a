import type { NetworkInterfaceInfo } from 'node:os';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchNetwork } from './watch-network.ts';

const at = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  family: 'IPv4',
  netmask: '255.255.255.0',
  mac: '00:00:00:00:00:00',
  cidr: null,
});

describe('watchNetwork', () => {
  let interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>;
  let told: (readonly string[])[];
  let stop: () => void;
  const becomes = (next: typeof interfaces): void => {
    interfaces = next;
    vi.advanceTimersByTime(1000);
  };

  beforeEach(() => {
    vi.useFakeTimers();
    told = [];
    interfaces = { lo: [at('127.0.0.1', true)], eth0: [at('192.0.2.1')] };
    stop = watchNetwork(
      () => interfaces,
      (gone) => told.push(gone),
    );
  });
  afterEach(() => {
    stop();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('is silent while nothing changes', () => {
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });

  it('tells that another network came', () => {
    becomes({ ...interfaces, wlan0: [at('198.51.100.7')] });
    expect(told).toEqual([[]]);
  });

  it('tells which address went when one network replaces another', () => {
    becomes({ wlan0: [at('198.51.100.7')] });
    expect(told).toEqual([['192.0.2.1']]);
  });

  it('minds neither the loopback nor addresses that reach one link only', () => {
    becomes({ ...interfaces, docker: [at('169.254.1.1')], veth: [at('fe80::1'), at('127.0.0.2', true)] });
    expect(told).toEqual([]);
  });
});
