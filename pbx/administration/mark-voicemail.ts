import { tellMessages, type VoicemailOwner, type VoicemailParts } from './voicemail-parts.ts';

/** False: there is no such message of the owner's. */
export const markVoicemail = async (
  parts: VoicemailParts,
  owner: VoicemailOwner,
  id: string,
  heard: boolean,
): Promise<boolean> => {
  const marked = await parts.messages.markHeard(owner.company, owner.employee, id, heard);
  if (marked) await tellMessages(parts, owner);
  return marked;
};
