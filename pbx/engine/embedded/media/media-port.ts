import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { isStunMessage, parseMessage } from 'werift';
import type { PacketReceiver } from './packet-receiver.ts';

/**
 * The one UDP port of an engine. Legs share it, so that a leg can be offered without waiting for a socket
 * and leaves nothing open behind it. A packet belongs to the leg whose ICE user fragment a binding request
 * named, and later to the leg that proved to live at its source address.
 */
export class MediaPort {
  readonly #socket: Socket;
  readonly #byFragment = new Map<string, PacketReceiver>();
  readonly #byAddress = new Map<string, PacketReceiver>();
  readonly address: string;
  #port = 0;

  private constructor(address: string) {
    this.address = address;
    this.#socket = createSocket({ type: 'udp4', recvBufferSize: 1 << 20, sendBufferSize: 1 << 20 });
    this.#socket.on('message', (data, from) => this.#receive(data, from));
    this.#socket.on('error', () => {});
  }

  /** Binds a free UDP port. @param address an IPv4 address of this machine. */
  static async open(address: string): Promise<MediaPort> {
    const media = new MediaPort(address);
    await new Promise<void>((resolve, reject) => {
      media.#socket.once('error', reject);
      media.#socket.bind(0, address, () => {
        media.#socket.off('error', reject);
        resolve();
      });
    });
    media.#port = media.#socket.address().port;
    return media;
  }

  get port(): number {
    return this.#port;
  }

  addFragment(fragment: string, receiver: PacketReceiver): void {
    this.#byFragment.set(fragment, receiver);
  }

  addAddress(address: string, port: number, receiver: PacketReceiver): void {
    this.#byAddress.set(`${address}:${port}`, receiver);
  }

  remove(receiver: PacketReceiver): void {
    for (const table of [this.#byFragment, this.#byAddress]) {
      for (const [key, owner] of table) if (owner === receiver) table.delete(key);
    }
  }

  send(data: Uint8Array, address: string, port: number): void {
    try {
      this.#socket.send(data, port, address, ignore);
    } catch {
      // A closed socket; the leg is about to end as well.
    }
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#socket.close(() => resolve()));
  }

  #receive(data: Buffer, from: RemoteInfo): void {
    try {
      if (isStunMessage(data)) this.#receiveCheck(data, from);
      else this.#byAddress.get(`${from.address}:${from.port}`)?.receive(data);
    } catch {
      // Anything may arrive at an open port. What cannot be read is not for us.
    }
  }

  #receiveCheck(data: Buffer, from: RemoteInfo): void {
    const fragment = parseMessage(data)?.getAttributeValue('USERNAME')?.split(':')[0];
    if (fragment) this.#byFragment.get(fragment)?.receiveCheck(data, from.address, from.port);
  }
}

function ignore(): void {}
