import { useState } from 'react';
import type { ApiError, ApiResult } from '../../api/api-result.ts';
import { type PbxAccess, usePbx } from '../../api/pbx-access.ts';
import { useResource, type UsedResource } from '../../api/use-resource.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface UsedPages<Item> {
  readonly pages: UsedResource<Page<Item>>;
  /** Absent when all is read. */
  readonly readOn: (() => Promise<void>) | undefined;
  /** Why the last reading on failed. */
  readonly trouble: ApiError | undefined;
}

/** A list that the PBX tells page by page, newest first. `key` names it, with what narrows it. */
export function usePages<Item>(
  key: string,
  read: (pbx: PbxAccess, cursor: string | null) => Promise<ApiResult<Page<Item>>>,
): UsedPages<Item> {
  const pbx = usePbx();
  const [trouble, setTrouble] = useState<ApiError>();
  const pages = useResource({ key, load: (access) => read(access, null) });
  const known = pages.state === 'loaded' ? pages.value : undefined;
  if (!known || known.next === null) return { pages, readOn: undefined, trouble };
  const { items, next } = known;
  const readOn = async () => {
    setTrouble(undefined);
    const more = await read(pbx, next);
    if (more.ok) pages.put({ items: [...items, ...more.value.items], next: more.value.next });
    else setTrouble(more.error);
  };
  return { pages, readOn, trouble };
}
