import type { AudioDevice } from '../../renderer/phone/sound/audio-device.ts';

const microphone = (id: string, name: string): AudioDevice => ({ id, name, kind: 'microphone' });
const speaker = (id: string, name: string): AudioDevice => ({ id, name, kind: 'speaker' });

/** What is plugged in at a desk. */
export const deskDevices = {
  webcam: microphone('webcam', 'Logitech BRIO'),
  speakers: speaker('speakers', 'Встроенные динамики'),
  headsetMicrophone: microphone('headset', 'Jabra Evolve2 65'),
  headsetSpeaker: speaker('headset', 'Jabra Evolve2 65'),
} as const;
