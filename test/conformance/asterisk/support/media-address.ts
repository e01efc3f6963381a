import { networkInterfaces } from 'node:os';

/** One of this computer's: Asterisk offers none of loopback where there is another. */
export const MEDIA_ADDRESS =
  Object.values(networkInterfaces())
    .flatMap((addresses = []) => addresses)
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
