import type { OwnStatus } from '../../preload/contract/own-status.ts';

export interface KeptStatus {
  readonly status: OwnStatus;
  /** After how many minutes without a touch of the computer one is away; null: there is no such rule. */
  readonly awayAfterMinutes: number | null;
}

/** Where one's own status is kept, if anywhere but here: a PBX that knows of statuses. */
export interface OwnStatusSource {
  /** Undefined when it cannot be read now. */
  load(): Promise<KeptStatus | undefined>;
  /** False when the PBX did not take it. */
  save(status: OwnStatus): Promise<boolean>;
  /** It may have been changed elsewhere: on another device, by an administrator. */
  onChange(listener: () => void): () => void;
}
