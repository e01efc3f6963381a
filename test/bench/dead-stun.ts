import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';

export interface DeadStun extends AsyncDisposable {
  readonly url: string;
}

/**
 * A STUN server that takes requests and never answers: a bound UDP port of this machine, at an address that a
 * browser's host candidate can reach (it offers none on loopback).
 */
export async function deadStun(): Promise<DeadStun> {
  const addresses = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  const outward = addresses.find(({ family, internal }) => family === 'IPv4' && !internal);
  const host = outward?.address ?? '127.0.0.1';
  const socket = createSocket('udp4');
  socket.bind(0, host);
  await once(socket, 'listening');
  return {
    url: `stun:${host}:${socket.address().port}`,
    async [Symbol.asyncDispose]() {
      const closed = once(socket, 'close');
      socket.close();
      await closed;
    },
  };
}
