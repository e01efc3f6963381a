export interface VoicemailMessage {
  readonly id: string;
  readonly employee: string;
  /** Names the file; several employees may have the same one. */
  readonly recording: string;
  readonly seconds: number;
  /** Id of the call. */
  readonly call: string;
  readonly from: { readonly name: string; readonly number: string };
  /** Epoch milliseconds. */
  readonly at: number;
  readonly heard: boolean;
}

interface VoicemailPage {
  /** The newest first. */
  readonly messages: readonly VoicemailMessage[];
  readonly next: string | null;
}

export interface MessageCounts {
  readonly fresh: number;
  readonly old: number;
}

export interface VoicemailStore {
  /** False: this id is there already. Rejects when there is no such employee. */
  add(company: string, message: VoicemailMessage): Promise<boolean>;
  list(company: string, employee: string, cursor: string | null, limit: number): Promise<VoicemailPage>;
  find(company: string, employee: string, id: string): Promise<VoicemailMessage | undefined>;
  /** False: there is no such message. */
  markHeard(company: string, employee: string, id: string, heard: boolean): Promise<boolean>;
  /** The message that was; `recordingUnused`: nobody else has it, the file may go. */
  remove(
    company: string,
    employee: string,
    id: string,
  ): Promise<{ readonly recording: string; readonly recordingUnused: boolean } | undefined>;
  counts(company: string, employee: string): Promise<MessageCounts>;
  /** By employee id; those without messages are left out. */
  allCounts(company: string): Promise<Readonly<Record<string, MessageCounts>>>;
}
