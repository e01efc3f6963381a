/** Whoever lives behind an ICE user fragment or a source address of the media port. */
export interface PacketReceiver {
  /** Anything but STUN. */
  receive(data: Buffer): void;
  receiveCheck(data: Buffer, address: string, port: number): void;
}
