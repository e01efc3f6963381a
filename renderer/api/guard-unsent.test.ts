import { expect, test } from 'vitest';
import type { ApiResult } from './api-result.ts';
import { createEditor, type Editor } from './editor.ts';
import { hasUnsent } from './guard-unsent.ts';

interface Person {
  readonly name: string;
}

async function editorThat(send: () => Promise<ApiResult<Person>>) {
  const editor = createEditor<Person>({
    load: async () => ({ ok: true, value: { name: 'Анна' }, etag: '"1"' }),
    send,
  });
  await editor.reload();
  const pbx = {
    editors: new Map([['me', editor as unknown as Editor<object>]]),
    drafts: new Set<() => boolean>(),
  };
  return { editor, pbx };
}

test('a change holds the window back until the PBX has it', async () => {
  let arrive: (result: ApiResult<Person>) => void = () => undefined;
  const { editor, pbx } = await editorThat(() => new Promise((resolve) => (arrive = resolve)));
  expect(hasUnsent(pbx)).toBe(false);
  editor.change({ name: 'Ольга' });
  expect(hasUnsent(pbx)).toBe(true);
  arrive({ ok: true, value: { name: 'Ольга' }, etag: '"2"' });
  await expect.poll(() => hasUnsent(pbx)).toBe(false);
});

test('a change that was not taken holds it back until it is taken back', async () => {
  const { editor, pbx } = await editorThat(async () => ({
    ok: false,
    error: { kind: 'offline', detail: 'ERR_INTERNET_DISCONNECTED' },
  }));
  editor.change({ name: 'Ольга' });
  await expect.poll(() => editor.store.getState()).toMatchObject({ saving: { state: 'unsaved' } });
  expect(hasUnsent(pbx)).toBe(true);
  editor.undo();
  await expect.poll(() => hasUnsent(pbx)).toBe(false);
});

test('somebody who is being added holds it back', () => {
  expect(hasUnsent({ editors: new Map(), drafts: new Set([() => false]) })).toBe(false);
  expect(hasUnsent({ editors: new Map(), drafts: new Set([() => true]) })).toBe(true);
});
