import { describe, expect, test } from 'vitest';
import type { ApiResult } from './api-result.ts';
import { createResource } from './resource.ts';

const offline = { ok: false, error: { kind: 'offline', detail: 'ERR_X' } } as const;

describe('something of the PBX that a screen shows', () => {
  test('is loading, then loaded', async () => {
    const resource = createResource(async () => ({ ok: true, value: 1, etag: '"1"' }));
    expect(resource.store.getState()).toEqual({ state: 'loading' });
    await resource.reload();
    expect(resource.store.getState()).toEqual({ state: 'loaded', value: 1, etag: '"1"' });
  });

  test('stays on the screen when it cannot be read again, and says that it may be old', async () => {
    const answers: ApiResult<number>[] = [{ ok: true, value: 1 }, offline, { ok: true, value: 2 }];
    const resource = createResource(async () => answers.shift() ?? offline);
    await resource.reload();
    await resource.reload();
    expect(resource.store.getState()).toEqual({ state: 'loaded', value: 1, trouble: offline.error });
    await resource.reload();
    expect(resource.store.getState()).toEqual({ state: 'loaded', value: 2 });
  });

  test('that was never read has failed, until it is tried again', async () => {
    const resource = createResource<number>(async () => offline);
    await resource.reload();
    expect(resource.store.getState()).toEqual({ state: 'failed', error: offline.error });
    const again = resource.reload();
    expect(resource.store.getState()).toEqual({ state: 'loading' });
    await again;
  });

  test('that changes while it is read is read once more', async () => {
    const release: (() => void)[] = [];
    let reads = 0;
    const resource = createResource(async () => {
      reads += 1;
      const value = reads;
      await new Promise<void>((resolve) => release.push(resolve));
      return { ok: true, value };
    });
    const reading = resource.reload();
    void resource.reload();
    void resource.reload();
    release.shift()?.();
    await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    release.shift()?.();
    await reading;
    expect(reads).toBe(2);
    expect(resource.store.getState()).toEqual({ state: 'loaded', value: 2 });
  });
});
