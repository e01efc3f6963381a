import type { LegId } from '../../port.ts';

/** Ours: which leg of the PBX's a call of the phone is. Names are the brain's and this engine's own, never the network's. */
export const legHeader = (leg: LegId): string => `X-Communicator-Leg: ${leg}`;
