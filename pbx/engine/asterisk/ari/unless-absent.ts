import { AriError } from './ari-client.ts';

/** What a request was answered; undefined when Asterisk knows no such thing (404). */
export const unlessAbsent = (request: Promise<unknown>): Promise<unknown> =>
  request.catch((error: unknown) => {
    if (!(error instanceof AriError && error.status === 404)) throw error;
  });
