import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { endPolitely } from './end-politely.ts';

/** Whatever is due has happened. */
const turn = async () => {
  for (let count = 0; count < 3; count++) await new Promise((resolve) => setImmediate(resolve));
};

describe('the end of the program', () => {
  let app: EventEmitter & { quit(): void };
  let did: string[];
  let say: () => void;
  let isQuitting: boolean;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    did = [];
    isQuitting = false;
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

  /** As Electron does, once every window is closed: asked again before it knows the answer, it does nothing. */
  function quit(): void {
    if (isQuitting) return;
    isQuitting = true;
    let isPrevented = false;
    app.emit('will-quit', { preventDefault: () => (isPrevented = true) });
    did.push(isPrevented ? 'waits' : 'gone');
    setImmediate(() => {
      isQuitting = false;
    });
  }

  test('waits until the servers know', async () => {
    app.quit();
    await turn();
    app.quit();
    expect(did).toEqual(['waits', 'waits']);
    await turn();
    say();
    await turn();
    expect(did).toEqual(['waits', 'waits', 'closed', 'gone']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('comes at once when nobody is to be told', async () => {
    say();
    app.quit();
    await turn();
    expect(did).toEqual(['waits', 'closed', 'gone']);
  });

  test('waits for no server that does not answer', async () => {
    app.quit();
    vi.advanceTimersByTime(1499);
    await turn();
    expect(did).toEqual(['waits']);
    vi.advanceTimersByTime(1);
    await turn();
    expect(did).toEqual(['waits', 'closed', 'gone']);
  });
});
