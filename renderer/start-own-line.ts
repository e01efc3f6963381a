import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OwnLine } from './features/own-line/own-line-context.ts';
import type { MessagesWaiting } from './phone/messages-waiting.ts';
import type { PhoneView } from './phone/phone-view.ts';
import { type CallJournal, createCallJournal } from './stores/call-journal.ts';
import { keptJournal } from './stores/kept-journal.ts';

export interface RunningOwnLine extends OwnLine, Pick<CallJournal, 'turnedAway' | 'stop'> {
  /** The line was told of the mailbox. */
  told(messages: MessagesWaiting): void;
}

/** Constructs what an account has in place of a PBX of ours: a journal of its own calls, and the mailbox lamp. */
export function startOwnLine(account: string, phone: StoreApi<PhoneView>): RunningOwnLine {
  const mailbox = createStore<MessagesWaiting | undefined>(() => undefined);
  const journal = createCallJournal({
    phone,
    keeping: keptJournal(account),
    now: Date.now,
    newId: () => crypto.randomUUID(),
  });
  return {
    journal: journal.store,
    mailbox,
    turnedAway: journal.turnedAway,
    stop: journal.stop,
    told: (messages) => mailbox.setState(messages, true),
  };
}
