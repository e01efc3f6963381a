/** What the PBX says of the recording of a talk. */
export interface TalkRecording {
  readonly isRecorded: boolean;
  /** What may be asked now. */
  readonly mayAsk: 'start' | 'stop' | undefined;
  /** What was asked last could not be done. */
  readonly hasFailed: boolean;
}
