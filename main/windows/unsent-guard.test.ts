import { describe, expect, test } from 'vitest';
import { createUnsentGuard } from './unsent-guard.ts';

/** A window whose page holds it back as long as `unsent` is true. */
function windowWith(answers: readonly boolean[], arrives: boolean) {
  const log: string[] = [];
  const left = [...answers];
  let unsent = true;
  const close = () => {
    let isHeld = unsent;
    if (unsent) guard.held({ preventDefault: () => (isHeld = false) });
    if (!isHeld) log.push('closed');
  };
  const guard = createUnsentGuard({
    moment: async () => {
      unsent = !arrives;
    },
    ask: async () => {
      log.push('asked');
      return left.shift() ?? false;
    },
    tryAgain: close,
    stay: () => log.push('stays'),
  });
  return { log, close, guard };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a window with changes that have not reached the PBX', () => {
  test('closes without a question when they arrive in a moment', async () => {
    const { log, close } = windowWith([], true);
    close();
    await settled();
    expect(log).toEqual(['closed']);
  });

  test('stays, and asks again the next time', async () => {
    const { log, close } = windowWith([false, true], false);
    close();
    await settled();
    expect(log).toEqual(['asked', 'stays']);
    close();
    await settled();
    expect(log).toEqual(['asked', 'stays', 'asked', 'closed']);
  });

  test('asks once, however often it is told to close', async () => {
    const { log, close } = windowWith([true], false);
    close();
    close();
    await settled();
    expect(log).toEqual(['asked', 'closed']);
  });

  test('makes room for another page without a question', () => {
    const { log, close, guard } = windowWith([], false);
    guard.release();
    close();
    expect(log).toEqual(['closed']);
  });
});
