import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ApiError, ApiResult } from './api-result.ts';

/** Something of the PBX that a screen shows. `failed` with a value is `loaded` with a `trouble`. */
export type ResourceState<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: ApiError }
  | {
      readonly state: 'loaded';
      readonly value: Value;
      readonly etag?: string;
      /** Why the last attempt to read it again failed: what is shown may be old. */
      readonly trouble?: ApiError;
    };

/** Reads a thing, again when told to, and keeps what it read last. */
export interface Resource<Value> {
  readonly store: StoreApi<ResourceState<Value>>;
  /** Reads it (again). What is asked for during a reading is read after it: news may have come too late for it. */
  reload(): Promise<void>;
  /** Shows a value that is known without reading, until the next reading. */
  put(value: Value, etag?: string): void;
}

export function createResource<Value>(load: () => Promise<ApiResult<Value>>): Resource<Value> {
  const store = createStore<ResourceState<Value>>(() => ({ state: 'loading' }));
  let reading: Promise<void> | undefined;
  let isAskedAgain = false;

  const take = (result: ApiResult<Value>) => {
    const known = store.getState();
    if (result.ok) store.setState(loaded(result.value, result.etag), true);
    else if (known.state === 'loaded') store.setState({ ...known, trouble: result.error }, true);
    else store.setState({ state: 'failed', error: result.error }, true);
  };

  const read = async () => {
    do {
      isAskedAgain = false;
      take(await load());
    } while (isAskedAgain);
    reading = undefined;
  };

  return {
    store,
    put: (value, etag) => store.setState(loaded(value, etag), true),
    reload() {
      if (reading) isAskedAgain = true;
      else if (store.getState().state === 'failed') store.setState({ state: 'loading' }, true);
      reading ??= read();
      return reading;
    },
  };
}

const loaded = <Value>(value: Value, etag: string | undefined): ResourceState<Value> => ({
  state: 'loaded',
  value,
  ...(etag !== undefined && { etag }),
});
