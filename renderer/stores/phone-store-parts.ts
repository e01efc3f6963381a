import type { Tones } from '../audio/tones.ts';
import type { AutoAnswerPolicy } from '../phone/auto-answer.ts';
import type { FeatureCodes } from '../phone/feature-codes.ts';
import type { Lamp } from '../phone/lamps/lamp.ts';
import type { MessagesWaiting } from '../phone/messages-waiting.ts';
import type { CallId, PhoneLine } from '../phone/phone-line.ts';

/** What the phone store is made of. */
export interface PhoneStoreParts {
  readonly line: PhoneLine;
  readonly tones: Tones;
  /** Told of every lamp that the line follows. */
  onLamp(extension: string, lamp: Lamp): void;
  /** Told of the mailbox, where the line tells of it. */
  onMessages?(messages: MessagesWaiting): void;
  /** Makes of what a person typed what is dialled; empty when that is nothing. */
  toDialString(text: string): string;
  readonly saveDiagnostics: () => void;
  /** Epoch milliseconds. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** When the phone answers by itself, as its user has chosen by now. */
  autoAnswer(): AutoAnswerPolicy;
  /** In force until the PBX tells its own. Undefined: a PBX whose codes nobody tells. */
  readonly codes: FeatureCodes | undefined;
  /** Has somebody leave a conference of the PBX. Absent: the PBX does not do that. */
  readonly dropSeat?: (room: CallId, seat: string) => void;
  /** Has a talk recorded, or no longer. Absent: the PBX does not record when asked. */
  readonly setRecorded?: (call: CallId, recorded: boolean) => void;
}
