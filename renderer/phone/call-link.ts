import type { CallQuality } from './quality.ts';

/** How the sound of a call gets through. */
export interface CallLink {
  /** Whether anything of the far side arrives. False: a new path is being looked for. */
  readonly flows: boolean;
  /** Undefined until something could be measured. */
  readonly quality: CallQuality | undefined;
}

export const freshLink: CallLink = { flows: true, quality: undefined };
