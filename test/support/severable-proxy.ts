import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A TCP relay in front of a server, to cut the line at will. */
export interface SeverableProxy extends AsyncDisposable {
  readonly port: number;
  /** Ends every connection now. New ones are refused until `restore`. */
  sever(): void;
  restore(): void;
}

/** Relays a free port of 127.0.0.1 to another one. */
export async function severableProxy(target: number): Promise<SeverableProxy> {
  const sockets = new Set<Socket>();
  let severed = false;
  const own = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    return socket.once('close', () => sockets.delete(socket));
  };
  const server = createServer((inward) => {
    own(inward);
    if (severed) {
      inward.destroy();
      return;
    }
    const outward = own(connect(target, '127.0.0.1'));
    inward.pipe(outward).pipe(inward);
    inward.once('close', () => outward.destroy());
    outward.once('close', () => inward.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sever = (): void => {
    severed = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    sever,
    restore: () => {
      severed = false;
    },
    async [Symbol.asyncDispose]() {
      sever();
      server.close();
      await once(server, 'close');
    },
  };
}
