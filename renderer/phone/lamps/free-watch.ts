import type { Lamp } from './lamp.ts';

/**
 * «Сообщить, когда освободится»: one notice, at the first moment at which the colleague can be called.
 *
 *   awaited --free--> told, forgotten
 *   awaited --any other lamp--> awaited   (also not registered: he may come back)
 */
export const isFreeAtLast = ({ state }: Lamp): boolean => state === 'free';

/** Whether waiting for somebody makes sense: not for who is free already, nor where nobody tells. */
export const mayBeAwaited = ({ state }: Lamp): boolean => state !== 'free' && state !== 'unknown';
