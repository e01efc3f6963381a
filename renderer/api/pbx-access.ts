import { createContext, use } from 'react';
import type { PbxBridge } from '../../preload/contract/communicator.ts';
import type { CompanyEvents } from './company-events.ts';
import type { Editor } from './editor.ts';
import type { PbxApi } from './pbx-api.ts';
import type { Resource } from './resource.ts';

/** What the screens have of the PBX. */
export interface PbxAccess {
  readonly api: PbxApi;
  readonly bridge: PbxBridge;
  readonly events: CompanyEvents;
  /** Resources by key: a screen that comes back shows what it showed. */
  readonly resources: Map<string, Resource<unknown>>;
  /** What is edited, by key: nothing that was typed is lost with its screen. */
  readonly editors: Map<string, Editor<object>>;
  /** Of each form that is sent as a whole: whether something is in it. */
  readonly drafts: Set<() => boolean>;
}

const PbxAccessContext = createContext<PbxAccess | undefined>(undefined);

export const PbxAccessProvider = PbxAccessContext.Provider;

/** Undefined for an account that has no API: a plain SIP account. */
export function usePbxAccess(): PbxAccess | undefined {
  return use(PbxAccessContext);
}

/** Below a screen that is only there for accounts of our PBX. */
export function usePbx(): PbxAccess {
  const access = usePbxAccess();
  if (!access) throw new Error('This account has no PBX');
  return access;
}
