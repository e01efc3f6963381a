import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { PbxNews } from '../../preload/contract/pbx-api.ts';
import type { ApiResult } from './api-result.ts';
import { type PbxAccess, usePbx } from './pbx-access.ts';
import { createResource, type Resource, type ResourceState } from './resource.ts';

export interface ResourceRequest<Value> {
  /** Names what is read, arguments included: one key, one value for all screens. */
  readonly key: string;
  readonly load: (pbx: PbxAccess) => Promise<ApiResult<Value>>;
  /** Which news make the value old. After a lost connection it is read again in any case. */
  readonly changesWith?: (news: PbxNews) => boolean;
}

export type UsedResource<Value> = ResourceState<Value> & Pick<Resource<Value>, 'reload' | 'put'>;

/** Something of the PBX, read when the screen comes up and again when it changes there. */
export function useResource<Value>({ key, load, changesWith }: ResourceRequest<Value>): UsedResource<Value> {
  const pbx = usePbx();
  const resource = resourceOf(pbx, key, load);
  const state = useStore(resource.store);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the functions.
  useEffect(() => {
    void resource.reload();
    return pbx.events.listen((news) => {
      if (news.type === 'ready' || changesWith?.(news)) void resource.reload();
    });
  }, [pbx, key]);
  return { ...state, reload: resource.reload, put: resource.put };
}

function resourceOf<Value>(
  pbx: PbxAccess,
  key: string,
  load: ResourceRequest<Value>['load'],
): Resource<Value> {
  const known = pbx.resources.get(key) as Resource<Value> | undefined;
  if (known) return known;
  const made = createResource(() => load(pbx));
  pbx.resources.set(key, made as Resource<unknown>);
  return made;
}
