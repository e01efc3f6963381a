import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakePeerConnection } from '../../test/doubles/fake-peer-connection.ts';
import type { AudioConnection } from './audio-connection.ts';
import { StandbyConnection } from './standby-connection.ts';

const UDP = { protocol: 'udp', candidate: 'candidate:1 1 udp 1 192.0.2.1 9 typ host' };
const TCP = { protocol: 'tcp', candidate: 'candidate:1 1 tcp 1 192.0.2.1 9 typ host tcptype active' };

describe('StandbyConnection', () => {
  let made: FakePeerConnection[];
  let standby: StandbyConnection;
  const newest = () => made.at(-1)!;

  beforeEach(() => {
    made = [];
    standby = new StandbyConnection(() => {
      const connection = new FakePeerConnection();
      made.push(connection);
      return { connection, transceiver: {} } as unknown as AudioConnection;
    });
    standby.prepare();
  });

  it('makes its offer before anybody calls', async () => {
    newest().offers();
    await vi.waitFor(() => expect(newest().steps).toEqual(['described by offer']));
  });

  it('is there once an address is known that a server can reach', () => {
    expect(standby.take()).toBeUndefined();
    newest().finds(TCP);
    expect(standby.take()).toBeUndefined();
    newest().finds(UDP);
    expect(standby.take()?.connection).toBe(newest());
  });

  it('is there when gathering ends without any address, too', () => {
    newest().finds(null);
    expect(standby.take()?.connection).toBe(newest());
  });

  it('is handed out once, and left open for the call', () => {
    newest().finds(UDP);
    const taken = standby.take();
    newest().finds(UDP);
    expect(standby.take()).toBeUndefined();
    standby.discard();
    expect(taken?.connection).toBe(newest());
    expect(newest().steps).toEqual([]);
  });

  it('is replaced after use', () => {
    newest().finds(UDP);
    const first = standby.take();
    standby.prepare();
    newest().finds(UDP);
    const second = standby.take();
    expect([first?.connection, second?.connection]).toEqual(made);
    expect(made).toHaveLength(2);
  });

  it('is closed when a newer one takes its place, and is not mistaken for it', () => {
    const [old] = made;
    old?.finds(UDP);
    standby.prepare();
    expect(old?.steps).toEqual(['closed']);
    old?.finds(UDP);
    expect(standby.take()).toBeUndefined();
  });

  it('is given up when it fails', async () => {
    await newest().fails();
    newest().finds(UDP);
    expect(standby.take()).toBeUndefined();
    expect(newest().steps).toEqual(['closed']);
  });

  it('does not take its successor with it when it fails late', async () => {
    const [old] = made;
    standby.prepare();
    newest().finds(UDP);
    await old?.fails();
    expect(standby.take()?.connection).toBe(newest());
    expect(newest().steps).toEqual([]);
  });

  it('is closed with the line, and not handed out any more', () => {
    newest().finds(UDP);
    standby.discard();
    newest().finds(UDP);
    expect(standby.take()).toBeUndefined();
    expect(newest().steps).toEqual(['closed']);
  });
});
