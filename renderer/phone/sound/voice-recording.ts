import { missingCase } from '../missing-case.ts';

/**
 *  idle ──record──▶ recording ──(5 s, or stop)──▶ playing ──(its end, or stop)──▶ idle
 *                       └──── no microphone ────▶ failed ──record──▶ recording
 *
 * A person hears how they sound before anybody else does.
 */
export type VoiceRecording =
  | { readonly stage: 'idle' }
  /** `until`: epoch milliseconds. */
  | { readonly stage: 'recording'; readonly until: number }
  | { readonly stage: 'playing' }
  | { readonly stage: 'failed' };

export type VoiceRecordingEvent =
  | { readonly type: 'record-asked'; readonly until: number }
  | { readonly type: 'recorded' }
  | { readonly type: 'played' }
  | { readonly type: 'stop-asked' }
  | { readonly type: 'no-microphone' };

export const RECORDING_MS = 5000;

export const idleRecording: VoiceRecording = { stage: 'idle' };

export const isBusy = ({ stage }: VoiceRecording): boolean => stage === 'recording' || stage === 'playing';

export function transition(recording: VoiceRecording, event: VoiceRecordingEvent): VoiceRecording {
  switch (event.type) {
    case 'record-asked':
      return isBusy(recording) ? recording : { stage: 'recording', until: event.until };
    case 'recorded':
      return recording.stage === 'recording' ? { stage: 'playing' } : recording;
    case 'played':
      return recording.stage === 'playing' ? idleRecording : recording;
    case 'stop-asked':
      return recording.stage === 'playing' ? idleRecording : recording;
    case 'no-microphone':
      return recording.stage === 'recording' ? { stage: 'failed' } : recording;
    default:
      return missingCase(event);
  }
}
