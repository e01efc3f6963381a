import type { Insertable } from 'kysely';
import type { VoicemailMessage } from '../ports/voicemail-store.ts';
import type { Tables } from '../tables.ts';

export const voicemailRow = (
  company: number,
  { from, heard, ...message }: VoicemailMessage,
): Insertable<Tables['voicemail']> => ({
  company,
  ...message,
  from_name: from.name,
  from_number: from.number,
  heard: heard ? 1 : 0,
});
