import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ApiError, ApiResult } from './api-result.ts';

/** How what is shown relates to what the PBX has. */
type Saving<Value> =
  | { readonly state: 'saved' | 'saving' }
  /** It was not taken: the network, or a refusal that names what is wrong. What was typed stays. */
  | { readonly state: 'unsaved'; readonly error: ApiError }
  /** Somebody else changed the same fields meanwhile: to what. Nothing is sent until one of both is chosen. */
  | { readonly state: 'conflict'; readonly theirs: Partial<Value> };

export type EditorState<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: ApiError }
  | { readonly state: 'gone' }
  | {
      readonly state: 'loaded';
      /** With every change made here, sent or not. */
      readonly value: Value;
      readonly saving: Saving<Value>;
      /** Changes made here since it was opened; the last one first to be taken back. */
      readonly undoable: number;
      readonly redoable: number;
      /** Fields that others changed since the last change made here. */
      readonly changedByOthers: readonly (keyof Value)[];
    };

/**
 * Something of the PBX that a screen edits: each change is sent at once, changes made meanwhile together after it.
 * Of the same version two may change different fields; who changes the same field second is told and chooses.
 */
export interface Editor<Value extends object> {
  readonly store: StoreApi<EditorState<Value>>;
  /** Reads it (again) and sends what could not be sent. */
  reload(): Promise<void>;
  change(change: Partial<Value>): void;
  /** Takes back the last change made here; nothing without one. */
  undo(): void;
  redo(): void;
  /** Sends again what was not taken. */
  retry(): void;
  /** Ends a conflict: own fields over theirs, or theirs. */
  keep(whose: 'mine' | 'theirs'): void;
}

export interface EditorParts<Value extends object> {
  readonly load: () => Promise<ApiResult<Value>>;
  /** `etag`: of the version that is changed; `value`: the whole as it shall be, for what is put as a whole. */
  readonly send: (
    change: Partial<Value>,
    etag: string | undefined,
    value: Value,
  ) => Promise<ApiResult<Value>>;
}

interface Known<Value> {
  readonly value: Value;
  readonly etag: string | undefined;
}

interface Step<Value> {
  readonly before: Partial<Value>;
  readonly after: Partial<Value>;
}

export function createEditor<Value extends object>({ load, send }: EditorParts<Value>): Editor<Value> {
  const store = createStore<EditorState<Value>>(() => ({ state: 'loading' }));
  let known: Known<Value> | undefined;
  let pending: Partial<Value> = {};
  let saving: Saving<Value> = { state: 'saved' };
  let past: readonly Step<Value>[] = [];
  let future: readonly Step<Value>[] = [];
  let changedByOthers: readonly (keyof Value)[] = [];
  let isBusy = false;
  let isAskedAgain = false;

  const show = () => {
    if (!known) return;
    const value = { ...known.value, ...pending };
    const counts = { undoable: past.length, redoable: future.length };
    store.setState({ state: 'loaded', value, saving, ...counts, changedByOthers }, true);
  };

  /** Takes a newer version in. Returns the fields that are changed there and, to something else, here. */
  const take = ({ value, etag }: Known<Value>): Partial<Value> => {
    const before = known?.value;
    known = { value, etag };
    if (!before) return {};
    const others = keysOf(value).filter((key) => !isSame(before[key], value[key]));
    changedByOthers = [...new Set([...changedByOthers, ...others])];
    const isTheirs = ({ before: fields }: Step<Value>) => others.some((key) => key in fields);
    // Taking back one's own older change must not take back theirs.
    past = past.filter((step) => !isTheirs(step));
    future = future.filter((step) => !isTheirs(step));
    const clashing = others.filter((key) => key in pending && !isSame(value[key], pending[key]));
    return pick(value, clashing);
  };

  const readAgain = async (): Promise<boolean> => {
    const result = await load();
    if (!result.ok) {
      const { error } = result;
      if (error.kind === 'problem' && error.problem.code === 'not-found')
        store.setState({ state: 'gone' }, true);
      else if (known) saving = keysOf(pending).length > 0 ? { state: 'unsaved', error } : saving;
      else store.setState({ state: 'failed', error }, true);
      return false;
    }
    const theirs = take({ value: result.value, etag: result.etag });
    if (keysOf(theirs).length === 0) return true;
    saving = { state: 'conflict', theirs };
    return false;
  };

  /** Sends what is pending; true: there may be more. */
  const sendOnce = async (): Promise<boolean> => {
    if (!known || saving.state === 'conflict') return false;
    pending = withoutSame(pending, known.value);
    const sent = pending;
    if (keysOf(sent).length === 0) {
      saving = { state: 'saved' };
      return false;
    }
    saving = { state: 'saving' };
    show();
    const result = await send(sent, known.etag, { ...known.value, ...sent });
    if (result.ok) {
      known = { value: result.value, etag: result.etag };
      pending = withoutSame(pending, sent);
      saving = { state: 'saved' };
      return true;
    }
    const isStale = result.error.kind === 'problem' && result.error.problem.code === 'stale';
    if (isStale) return readAgain();
    saving = { state: 'unsaved', error: result.error };
    // What was typed meanwhile may be the mending.
    return !isSame(sent, pending);
  };

  /** One thing at a time: a reading, a change. What is asked for meanwhile follows. */
  const work = async (first: () => Promise<boolean>) => {
    if (isBusy) {
      isAskedAgain = true;
      return;
    }
    isBusy = true;
    let goesOn = await first();
    while (goesOn || isAskedAgain) {
      if (isAskedAgain) {
        isAskedAgain = false;
        goesOn = await readAgain();
        if (!goesOn) continue;
      }
      goesOn = await sendOnce();
    }
    isBusy = false;
    if (store.getState().state === 'loaded' || store.getState().state === 'loading') show();
  };

  const put = (change: Partial<Value>) => {
    pending = { ...pending, ...change };
    changedByOthers = [];
    if (saving.state !== 'conflict') saving = { state: 'saving' };
    show();
    if (!isBusy) void work(sendOnce);
  };

  const step = (one: Step<Value> | undefined, way: 'before' | 'after') => {
    if (one) put(one[way]);
  };

  return {
    store,
    reload() {
      if (store.getState().state === 'failed') store.setState({ state: 'loading' }, true);
      return work(readAgain);
    },
    change(change) {
      const state = store.getState();
      if (state.state !== 'loaded') return;
      const after = withoutSame(change, state.value);
      if (keysOf(after).length === 0) return;
      past = [...past, { before: pick(state.value, keysOf(after)), after }];
      future = [];
      put(after);
    },
    undo() {
      const last = past.at(-1);
      past = past.slice(0, -1);
      if (last) future = [...future, last];
      step(last, 'before');
    },
    redo() {
      const next = future.at(-1);
      future = future.slice(0, -1);
      if (next) past = [...past, next];
      step(next, 'after');
    },
    retry: () => void work(sendOnce),
    keep(whose) {
      if (saving.state !== 'conflict') return;
      if (whose === 'theirs') pending = pick(pending, keysOf(pending).filter(isNotIn(saving.theirs)));
      saving = { state: 'saving' };
      changedByOthers = [];
      show();
      void work(sendOnce);
    },
  };
}

const keysOf = <Value extends object>(value: Partial<Value>) => Object.keys(value) as (keyof Value)[];

const isNotIn =
  <Value extends object>(other: Value) =>
  (key: PropertyKey): boolean =>
    !(key in other);

function pick<Value extends object>(value: Partial<Value>, keys: readonly (keyof Value)[]): Partial<Value> {
  const picked: Partial<Value> = {};
  for (const key of keys) picked[key] = value[key];
  return picked;
}

/** The fields that differ from those of the other. */
const withoutSame = <Value extends object>(value: Partial<Value>, other: Partial<Value>): Partial<Value> =>
  pick(
    value,
    keysOf(value).filter((key) => !isSame(value[key], other[key])),
  );

/** Of plain data whose keys the contract orders. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
