import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A TCP relay in front of a server, to cut the line at will. */
export interface SeverableProxy extends AsyncDisposable {
  readonly port: number;
  /** Ends every connection now. New ones are refused until `restore`. */
  sever(): void;
  /** Nothing passes any more, and nobody is told; what was sent arrives after `restore`, as TCP sees to. */
  swallow(): void;
  /** Nothing passes on today's connections for good, and nobody is told; new ones work. */
  forget(): void;
  restore(): void;
}

/** Relays a free port of 127.0.0.1 to another one. */
export async function severableProxy(target: number): Promise<SeverableProxy> {
  const sockets = new Set<Socket>();
  const waiting = new Set<Socket>();
  let state: 'open' | 'severed' | 'swallowing' = 'open';
  const own = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    return socket.once('close', () => {
      sockets.delete(socket);
      waiting.delete(socket);
    });
  };
  const relay = (inward: Socket): void => {
    const outward = own(connect(target, '127.0.0.1'));
    inward.pipe(outward).pipe(inward);
    inward.once('close', () => outward.destroy());
    outward.once('close', () => inward.destroy());
  };
  const server = createServer((inward) => {
    own(inward);
    if (state === 'severed') inward.destroy();
    else if (state === 'swallowing') waiting.add(inward);
    else relay(inward);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sever = (): void => {
    state = 'severed';
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    sever,
    swallow: () => {
      state = 'swallowing';
      for (const socket of sockets) socket.pause();
    },
    forget: () => {
      for (const socket of sockets) socket.unpipe().pause();
    },
    restore: () => {
      state = 'open';
      for (const socket of sockets) socket.resume();
      for (const socket of waiting) relay(socket);
      waiting.clear();
    },
    async [Symbol.asyncDispose]() {
      sever();
      server.close();
      await once(server, 'close');
    },
  };
}
