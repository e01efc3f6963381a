import { DOOR_MODULE } from '../configuration/modules.ts';
import { type AriClient, AriError } from './ari-client.ts';

const LOADED_ALREADY = 409;

/** Lets phones in over WebSocket: Asterisk has its users now. */
export const openDoor = async (ari: AriClient): Promise<void> => {
  await ari.send('POST', `/asterisk/modules/${DOOR_MODULE}`).catch((error: unknown) => {
    if (!(error instanceof AriError && error.status === LOADED_ALREADY)) throw error;
  });
};
