export type MicrophoneCheck = 'works' | 'refused' | 'none';

/** Asks the system for the microphone once, so that it is not asked for while somebody waits for an answer. */
export async function checkMicrophone(): Promise<MicrophoneCheck> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
    return 'works';
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'none';
  }
}
