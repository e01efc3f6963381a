import type { Account } from '../../preload/contract/account.ts';
import type { PbxBridge } from '../../preload/contract/communicator.ts';
import { hasPbx } from './has-pbx.ts';
import { createCompanyEvents } from './company-events.ts';
import type { PbxAccess } from './pbx-access.ts';
import { createPbxApi } from './pbx-api.ts';

/** Undefined for an account that has no API: a plain SIP account, the outside caller of the demo office. */
export function createPbxAccess(bridge: PbxBridge, account: Account): PbxAccess | undefined {
  if (!hasPbx(account)) return undefined;
  return {
    api: createPbxApi(bridge),
    bridge,
    events: createCompanyEvents(bridge),
    resources: new Map(),
    editors: new Map(),
    drafts: new Set(),
  };
}
