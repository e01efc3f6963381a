import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type PbxAccess, usePbx } from '../../../api/pbx-access.ts';
import { emptyDraft, type MailDraft } from './mail-draft.ts';

/** What was typed stays when the screen is left, and goes with the account. */
const drafts = new WeakMap<PbxAccess, StoreApi<MailDraft>>();

/** What is typed of a mail server that is none yet. */
export function useMailDraft(): readonly [MailDraft, (draft: MailDraft) => void] {
  const pbx = usePbx();
  const store = drafts.get(pbx) ?? createStore<MailDraft>(() => emptyDraft);
  drafts.set(pbx, store);
  return [useStore(store), (draft) => store.setState(draft, true)];
}
