import { tellMessages, type VoicemailOwner, type VoicemailParts } from './voicemail-parts.ts';

/** False: there is no such message of the owner's. The recording goes with its last message. */
export const removeVoicemail = async (
  parts: VoicemailParts,
  owner: VoicemailOwner,
  id: string,
): Promise<boolean> => {
  const removed = await parts.messages.remove(owner.company, owner.employee, id);
  if (!removed) return false;
  if (removed.recordingUnused) await parts.removeRecording(owner.domain, removed.recording);
  await tellMessages(parts, owner);
  return true;
};
