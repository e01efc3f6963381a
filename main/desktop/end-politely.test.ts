import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { endPolitely } from './end-politely.ts';

describe('the end of the program', () => {
  let app: EventEmitter & { quit(): void };
  let did: string[];
  let say: () => void;

  beforeEach(() => {
    vi.useFakeTimers();
    did = [];
    const farewell = new Promise<void>((resolve) => {
      say = resolve;
    });
    app = Object.assign(new EventEmitter(), { quit });
    endPolitely(
      app as never,
      () => farewell,
      () => did.push('closed'),
    );
  });
  afterEach(() => void vi.useRealTimers());

  /** As Electron does, once every window is closed. */
  function quit(): void {
    let isPrevented = false;
    app.emit('will-quit', { preventDefault: () => (isPrevented = true) });
    did.push(isPrevented ? 'waits' : 'gone');
  }

  test('waits until the servers know', async () => {
    app.quit();
    app.quit();
    expect(did).toEqual(['waits', 'waits']);
    say();
    await vi.advanceTimersByTimeAsync(0);
    expect(did).toEqual(['waits', 'waits', 'closed', 'gone']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('waits for no server that does not answer', async () => {
    app.quit();
    await vi.advanceTimersByTimeAsync(1499);
    expect(did).toEqual(['waits']);
    await vi.advanceTimersByTimeAsync(1);
    expect(did).toEqual(['waits', 'closed', 'gone']);
  });
});
