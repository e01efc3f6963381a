/** A sound device that is there now. Ids are unique within a kind. */
export interface AudioDevice {
  readonly id: string;
  readonly name: string;
  readonly kind: 'microphone' | 'speaker';
}
