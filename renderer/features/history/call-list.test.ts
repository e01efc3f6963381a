import { describe, expect, test } from 'vitest';
import type { CallListed } from '../../../pbx/contract/call-history.ts';
import type { ApiResult } from '../../api/api-result.ts';
import { listedCall } from '../../../test/doubles/listed-call.ts';
import { createCallList } from './call-list.ts';

const offline = { ok: false, error: { kind: 'offline', detail: 'ERR_X' } } as const;

/** A history of calls numbered from the newest on, in pages of 50. */
const history = (size: number) => {
  let calls = Array.from({ length: size }, (_, index) =>
    listedCall({ id: `c${size - index}`, startedAt: (size - index) * 1000 }),
  );
  let isOffline = false;
  const cursors: (string | null)[] = [];
  return {
    cursors,
    add: (call: CallListed) => {
      calls = [call, ...calls];
    },
    goOffline: (now: boolean) => {
      isOffline = now;
    },
    async read(cursor: string | null): Promise<ApiResult<{ calls: CallListed[]; next: string | null }>> {
      cursors.push(cursor);
      if (isOffline) return offline;
      const older = cursor === null ? calls : calls.filter(({ startedAt }) => startedAt < Number(cursor));
      const page = older.slice(0, 50);
      return {
        ok: true,
        value: { calls: page, next: older.length > 50 ? String(page.at(-1)?.startedAt) : null },
      };
    },
  };
};

const all = () => true;
const ids = (list: ReturnType<typeof createCallList>) => list.store.getState().calls.map(({ id }) => id);

describe('the list of calls', () => {
  test('is read page by page until its end', async () => {
    const list = createCallList({ read: history(120).read, keeps: all });
    await list.loadMore();
    expect(list.store.getState()).toMatchObject({ state: 'more' });
    await list.loadMore();
    await list.loadMore();
    expect(list.store.getState().state).toBe('end');
    expect(ids(list)).toHaveLength(120);
    expect(new Set(ids(list)).size).toBe(120);
  });

  test('a new call appears without a reload, and those on the screen stay', async () => {
    const pbx = history(120);
    const list = createCallList({ read: pbx.read, keeps: all });
    await list.loadMore();
    await list.loadMore();
    pbx.add(listedCall({ id: 'new', startedAt: 999_000 }));
    await list.refresh();
    expect(ids(list).slice(0, 2)).toEqual(['new', 'c120']);
    expect(ids(list)).toHaveLength(101);
  });

  test('what happens while it is read is read after that', async () => {
    const pbx = history(3);
    const list = createCallList({ read: pbx.read, keeps: all });
    const reading = list.loadMore();
    pbx.add(listedCall({ id: 'new', startedAt: 999_000 }));
    void list.refresh();
    await reading;
    await new Promise((resolve) => setImmediate(resolve));
    expect(ids(list)[0]).toBe('new');
  });

  test('keeps what it has when the PBX is away, says so, and goes on', async () => {
    const pbx = history(120);
    const list = createCallList({ read: pbx.read, keeps: all });
    await list.loadMore();
    pbx.goOffline(true);
    await list.loadMore();
    expect(list.store.getState()).toMatchObject({ state: 'more', trouble: offline.error });
    expect(ids(list)).toHaveLength(50);
    pbx.goOffline(false);
    await list.loadMore();
    expect(list.store.getState().trouble).toBeUndefined();
    expect(ids(list)).toHaveLength(100);
  });

  test('a search that finds nothing for long stops, and looks further when told to', async () => {
    const pbx = history(2000);
    const list = createCallList({ read: pbx.read, keeps: ({ id }) => id === 'c1' });
    await list.loadMore();
    expect(list.store.getState()).toMatchObject({ state: 'paused', calls: [] });
    expect(pbx.cursors).toHaveLength(10);
    for (let turn = 0; turn < 3; turn++) await list.loadMore();
    expect(ids(list)).toEqual(['c1']);
  });
});
