import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

export interface WebSocketDoorOptions {
  readonly server: Server;
  readonly path: string;
  /** A longer message closes its connection with 1009. */
  readonly messageBytes: number;
  readonly isFull: () => boolean;
  readonly onOpen: (socket: WebSocket) => void;
}

/** Takes an HTTP server's upgrades on one path to the subprotocol `sip` (RFC 7118 §3). */
export class WebSocketDoor {
  readonly #options: WebSocketDoorOptions;
  readonly #sockets: WebSocketServer;
  readonly #onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void =>
    this.#upgrade(request, socket, head);

  constructor(options: WebSocketDoorOptions) {
    this.#options = options;
    this.#sockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: options.messageBytes,
      handleProtocols: (offered) => (offered.has('sip') ? 'sip' : false),
    });
    options.server.on('upgrade', this.#onUpgrade);
  }

  close(): void {
    this.#options.server.off('upgrade', this.#onUpgrade);
    this.#sockets.close();
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { server, path, isFull, onOpen } = this.#options;
    if (request.url?.split('?')[0] !== path) {
      // Somebody else's, if there is anybody else.
      if (server.listenerCount('upgrade') === 1) refuse(socket, '404 Not Found');
      return;
    }
    const offered = request.headers['sec-websocket-protocol']?.split(',').map((name) => name.trim());
    if (!offered?.includes('sip')) refuse(socket, '400 Bad Request');
    else if (isFull()) refuse(socket, '503 Service Unavailable');
    else this.#sockets.handleUpgrade(request, socket, head, onOpen);
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => {});
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
