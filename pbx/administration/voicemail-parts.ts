import type { VoicemailStore } from '../store/ports/voicemail-store.ts';
import type { CompanyEvents } from './company-events.ts';

export interface VoicemailParts {
  readonly messages: VoicemailStore;
  readonly events: CompanyEvents;
  /** The message-waiting lamp of an employee's phones. */
  readonly showMessages: (
    company: string,
    counts: { readonly employee: string; readonly fresh: number; readonly old: number },
  ) => void;
  /** Deletes a recording from disk; one that is not there is no failure. */
  readonly removeRecording: (domain: string, recording: string) => Promise<void>;
}

/** Whose voicemail. `company` and `employee` are ids. */
export interface VoicemailOwner {
  readonly company: string;
  readonly domain: string;
  readonly employee: string;
}

/** Tells phones and clients how many messages wait now. */
export const tellMessages = async (
  { messages, events, showMessages }: VoicemailParts,
  { company, employee }: VoicemailOwner,
): Promise<void> => {
  const counts = await messages.counts(company, employee);
  showMessages(company, { employee, ...counts });
  events.publish(company, { type: 'messages', employee, ...counts });
};
