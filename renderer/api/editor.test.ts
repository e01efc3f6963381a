import { describe, expect, test } from 'vitest';
import type { ApiResult } from './api-result.ts';
import { createEditor, type Editor } from './editor.ts';

interface Person {
  readonly name: string;
  readonly mobile: string;
  readonly position: string;
}

const anna: Person = { name: 'Анна', mobile: '', position: '' };
const offline = { ok: false, error: { kind: 'offline', detail: 'ERR_X' } } as const;
const problem = (code: 'stale' | 'not-found' | 'validation-failed') =>
  ({
    ok: false,
    error: { kind: 'problem', problem: { type: 'about:blank', title: 'x', status: 400, code } },
  }) as const;

/** A PBX with one person, which answers at once unless told to wait. */
class OnePerson {
  value = anna;
  version = 1;
  network: 'well' | 'away' = 'well';
  isGone = false;
  readonly sent: Partial<Person>[] = [];
  readonly gates: Promise<void>[] = [];

  read(): ApiResult<Person> {
    if (this.network === 'away') return offline;
    return this.isGone ? problem('not-found') : { ok: true, value: this.value, etag: `"${this.version}"` };
  }

  write(change: Partial<Person>): void {
    this.value = { ...this.value, ...change };
    this.version += 1;
  }

  editor(): Editor<Person> {
    return createEditor<Person>({
      load: async () => this.read(),
      send: async (change, etag) => {
        this.sent.push(change);
        await this.gates.shift();
        if (this.network === 'away') return offline;
        if (change.name === '') return problem('validation-failed');
        if (etag !== `"${this.version}"`) return problem('stale');
        this.write(change);
        return this.read();
      },
    });
  }
}

async function opened(pbx = new OnePerson()) {
  const editor = pbx.editor();
  await editor.reload();
  return { pbx, editor };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('something of the PBX that is edited', () => {
  test('is sent as soon as it changes, and only what changed', async () => {
    const { pbx, editor } = await opened();
    editor.change({ name: 'Анна', mobile: '+79170000001' });
    expect(editor.store.getState()).toMatchObject({
      value: { mobile: '+79170000001' },
      saving: { state: 'saving' },
    });
    await settled();
    expect(pbx.sent).toEqual([{ mobile: '+79170000001' }]);
    expect(editor.store.getState()).toMatchObject({ saving: { state: 'saved' }, undoable: 1 });
  });

  test('that is changed while it is sent is sent once more, together', async () => {
    const { pbx, editor } = await opened();
    let open: () => void = () => undefined;
    pbx.gates.push(
      new Promise((resolve) => {
        open = resolve;
      }),
    );
    editor.change({ position: 'a' });
    editor.change({ position: 'ab' });
    editor.change({ mobile: '+79170000001' });
    open();
    await settled();
    expect(pbx.sent).toEqual([{ position: 'a' }, { position: 'ab', mobile: '+79170000001' }]);
    expect(pbx.value).toEqual({ name: 'Анна', position: 'ab', mobile: '+79170000001' });
  });

  test('can be taken back change by change, and done again', async () => {
    const { pbx, editor } = await opened();
    editor.change({ position: 'Менеджер' });
    editor.change({ name: 'Аня' });
    editor.undo();
    await settled();
    expect(pbx.value).toMatchObject({ name: 'Анна', position: 'Менеджер' });
    editor.undo();
    await settled();
    expect(pbx.value).toEqual(anna);
    expect(editor.store.getState()).toMatchObject({ undoable: 0, redoable: 2 });
    editor.redo();
    await settled();
    expect(pbx.value.position).toBe('Менеджер');
    editor.undo();
    editor.undo();
    await settled();
    expect(pbx.value).toEqual(anna);
  });

  test('stays on the screen while there is no network, and is sent when there is', async () => {
    const { pbx, editor } = await opened();
    pbx.network = 'away';
    editor.change({ position: 'Менеджер' });
    await settled();
    await editor.reload();
    expect(editor.store.getState()).toMatchObject({
      value: { position: 'Менеджер' },
      saving: { state: 'unsaved', error: { kind: 'offline' } },
    });
    pbx.network = 'well';
    await editor.reload();
    await settled();
    expect(pbx.value.position).toBe('Менеджер');
    expect(editor.store.getState()).toMatchObject({ saving: { state: 'saved' } });
  });

  test('that is refused stays to be mended', async () => {
    const { pbx, editor } = await opened();
    editor.change({ name: '' });
    await settled();
    expect(editor.store.getState()).toMatchObject({ value: { name: '' }, saving: { state: 'unsaved' } });
    editor.change({ name: 'Аня' });
    await settled();
    expect(pbx.value.name).toBe('Аня');
    editor.change({ name: '' });
    await settled();
    editor.undo();
    await settled();
    expect(editor.store.getState()).toMatchObject({ value: { name: 'Аня' }, saving: { state: 'saved' } });
  });

  test('of which somebody else changes another field takes both changes', async () => {
    const { pbx, editor } = await opened();
    pbx.write({ mobile: '+79170000002' });
    editor.change({ position: 'Менеджер' });
    await settled();
    expect(pbx.value).toEqual({ name: 'Анна', mobile: '+79170000002', position: 'Менеджер' });
    expect(editor.store.getState()).toMatchObject({
      saving: { state: 'saved' },
      changedByOthers: ['mobile'],
    });
  });

  test('of which somebody else changes the same field asks which one to keep', async () => {
    const { pbx, editor } = await opened();
    pbx.write({ position: 'Директор' });
    editor.change({ position: 'Менеджер' });
    await settled();
    expect(pbx.value.position).toBe('Директор');
    expect(editor.store.getState()).toMatchObject({
      value: { position: 'Менеджер' },
      saving: { state: 'conflict', theirs: { position: 'Директор' } },
    });
    editor.keep('mine');
    await settled();
    expect(pbx.value.position).toBe('Менеджер');
  });

  test('takes theirs when that is chosen, and does not take theirs back on undo', async () => {
    const { pbx, editor } = await opened();
    pbx.write({ position: 'Директор' });
    editor.change({ position: 'Менеджер' });
    await settled();
    editor.keep('theirs');
    await settled();
    expect(editor.store.getState()).toMatchObject({
      value: { position: 'Директор' },
      saving: { state: 'saved' },
      undoable: 0,
    });
    editor.undo();
    await settled();
    expect(pbx.value.position).toBe('Директор');
  });

  test('shows what somebody else changed', async () => {
    const { pbx, editor } = await opened();
    pbx.write({ position: 'Директор' });
    await editor.reload();
    expect(editor.store.getState()).toMatchObject({
      value: { position: 'Директор' },
      changedByOthers: ['position'],
    });
  });

  test('that somebody else removed says so', async () => {
    const { pbx, editor } = await opened();
    pbx.isGone = true;
    await editor.reload();
    expect(editor.store.getState()).toEqual({ state: 'gone' });
  });
});
