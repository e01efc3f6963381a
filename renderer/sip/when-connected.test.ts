import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenConnected } from './when-connected.ts';

class Connection extends EventTarget {
  connectionState: RTCPeerConnectionState = 'connecting';

  becomes(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    this.dispatchEvent(new Event('connectionstatechange'));
  }
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function waiting(connection: Connection): { isOver: boolean } {
  const wait = { isOver: false };
  void whenConnected(connection as unknown as RTCPeerConnection, 300).then(() => {
    wait.isOver = true;
  });
  return wait;
}

test('the wait for sound ends when it can pass', async () => {
  const connection = new Connection();
  const wait = waiting(connection);
  connection.becomes('failed');
  await vi.advanceTimersByTimeAsync(10);
  expect(wait.isOver).toBe(false);
  connection.becomes('connected');
  await vi.advanceTimersByTimeAsync(0);
  expect(wait.isOver).toBe(true);
});

test('nobody waits for what is connected already', async () => {
  const connection = new Connection();
  connection.connectionState = 'connected';
  const wait = waiting(connection);
  await vi.advanceTimersByTimeAsync(0);
  expect(wait.isOver).toBe(true);
});

test('nor longer than told', async () => {
  const wait = waiting(new Connection());
  await vi.advanceTimersByTimeAsync(299);
  expect(wait.isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(wait.isOver).toBe(true);
});
