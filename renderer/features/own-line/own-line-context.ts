import { createContext } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MessagesWaiting } from '../../phone/messages-waiting.ts';
import type { JournalCall } from '../../stores/call-journal.ts';

/** What an account without a PBX of ours knows by its telephone line alone. */
export interface OwnLine {
  /** Its calls, newest first. */
  readonly journal: StoreApi<readonly JournalCall[]>;
  /** Undefined until the server tells of a mailbox; for ever, where there is none. */
  readonly mailbox: StoreApi<MessagesWaiting | undefined>;
}

/** Until the phone has started, and where a PBX of ours knows more. */
export const noLineYet: OwnLine = {
  journal: createStore<readonly JournalCall[]>(() => []),
  mailbox: createStore<MessagesWaiting | undefined>(() => undefined),
};

export const OwnLineContext = createContext<OwnLine>(noLineYet);
