import type { ApiError, ApiResult } from '../../api/api-result.ts';

export interface BulkOutcome<Item> {
  readonly done: readonly Item[];
  readonly failed: readonly { readonly item: Item; readonly error: ApiError }[];
  /** Those that were not tried: it was stopped. */
  readonly left: readonly Item[];
}

export interface BulkParts<Item> {
  readonly act: (item: Item) => Promise<ApiResult<unknown>>;
  /** How many are over with. */
  readonly tell?: (over: number) => void;
  readonly signal?: AbortSignal;
  /** Milliseconds; for tests. */
  readonly pause?: (ms: number) => Promise<void>;
}

/** Does the same to one after the other. Where the PBX asks to wait, it waits and goes on. */
export async function runForEach<Item>(
  items: readonly Item[],
  { act, tell, signal, pause = sleep }: BulkParts<Item>,
): Promise<BulkOutcome<Item>> {
  const done: Item[] = [];
  const failed: { item: Item; error: ApiError }[] = [];
  for (const item of items) {
    if (signal?.aborted) break;
    const result = await patiently(() => act(item), pause);
    if (result.ok) done.push(item);
    else failed.push({ item, error: result.error });
    tell?.(done.length + failed.length);
  }
  return { done, failed, left: items.slice(done.length + failed.length) };
}

const MOST_WAITS = 5;

async function patiently(
  act: () => Promise<ApiResult<unknown>>,
  pause: (ms: number) => Promise<void>,
): Promise<ApiResult<unknown>> {
  for (let waits = 0; ; waits++) {
    const result = await act();
    const problem = result.ok || result.error.kind !== 'problem' ? undefined : result.error.problem;
    if (problem?.code !== 'too-many-attempts' || waits === MOST_WAITS) return result;
    await pause((problem.retryAfter ?? 1) * 1000);
  }
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
