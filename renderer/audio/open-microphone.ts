import { suppressNoise } from './suppress-noise.ts';
import type { MicrophoneChoice } from './sound-routing.ts';

/** Sound from a real microphone. `device` ends by itself when that is unplugged. */
export interface OpenMicrophone {
  /** What is sent: the device's own track, or what a filter makes of it. */
  readonly track: MediaStreamTrack;
  readonly device: MediaStreamTrack;
  close(): void;
}

/** Rejects when there is no microphone, or none that may be used. One that is chosen but gone gives way. */
export async function openMicrophone(choice: MicrophoneChoice): Promise<OpenMicrophone> {
  const device = await openDevice(choice);
  const plain: OpenMicrophone = { track: device, device, close: () => device.stop() };
  if (choice.noiseSuppression !== 'rnnoise') return plain;
  try {
    const filtered = await suppressNoise(device);
    return {
      ...filtered,
      device,
      close: () => {
        filtered.close();
        device.stop();
      },
    };
  } catch (error) {
    console.error('The noise filter did not start; the call goes on without it.', error);
    return plain;
  }
}

async function openDevice(choice: MicrophoneChoice): Promise<MediaStreamTrack> {
  const wanted = constraints(choice);
  const { mediaDevices } = navigator;
  const exact = choice.device === undefined ? undefined : { ...wanted, deviceId: { exact: choice.device } };
  const stream =
    (exact && (await mediaDevices.getUserMedia({ audio: exact }).catch(() => undefined))) ??
    (await mediaDevices.getUserMedia({ audio: wanted }));
  const track = stream.getAudioTracks()[0];
  if (track === undefined) throw new Error('A stream of sound without a track');
  return track;
}

function constraints({
  noiseSuppression,
  echoCancellation,
  autoGain,
}: MicrophoneChoice): MediaTrackConstraints {
  return { echoCancellation, noiseSuppression: noiseSuppression === 'browser', autoGainControl: autoGain };
}
