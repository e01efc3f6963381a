import fc from 'fast-check';
import { expect, it } from 'vitest';
import { idleRecording, isBusy, transition, type VoiceRecordingEvent } from './voice-recording.ts';

it('records, plays, and is ready again', () => {
  const recording = transition(idleRecording, { type: 'record-asked', until: 5 });
  expect(recording).toEqual({ stage: 'recording', until: 5 });
  const playing = transition(recording, { type: 'recorded' });
  expect(playing.stage).toBe('playing');
  expect(transition(playing, { type: 'played' })).toEqual(idleRecording);
  expect(transition(playing, { type: 'stop-asked' })).toEqual(idleRecording);
});

it('may be tried again after there was no microphone', () => {
  const failed = transition({ stage: 'recording', until: 5 }, { type: 'no-microphone' });
  expect(failed.stage).toBe('failed');
  expect(transition(failed, { type: 'record-asked', until: 9 }).stage).toBe('recording');
});

it('is never asked to record twice at once, whatever happens', () => {
  const event = fc.constantFrom<VoiceRecordingEvent>(
    { type: 'record-asked', until: 1 },
    { type: 'recorded' },
    { type: 'played' },
    { type: 'stop-asked' },
    { type: 'no-microphone' },
  );
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const state = events.reduce(transition, idleRecording);
      if (isBusy(state)) expect(transition(state, { type: 'record-asked', until: 2 })).toBe(state);
    }),
  );
});
