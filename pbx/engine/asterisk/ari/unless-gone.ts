import { AriError } from './ari-client.ts';

/** No such thing, or it is no longer where it was: the other side hung up while we asked. */
const GONE = new Set([404, 409, 412, 422]);

/** Waits for a request to something that may end at any moment; that it has is no failure. */
export const unlessGone = async (request: Promise<unknown>): Promise<void> => {
  await request.catch((error: unknown) => {
    if (!(error instanceof AriError && saysGone(error))) throw error;
  });
};

/** A bridge says of a channel that has hung up that the request is bad. */
const saysGone = ({ status, message }: AriError): boolean =>
  GONE.has(status) || (status === 400 && message.includes('Channel not found'));
