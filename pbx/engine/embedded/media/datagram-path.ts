/** Carries whole packets to one far end and back. */
export interface DatagramPath {
  onData: (data: Buffer) => void;
  send(data: Uint8Array): void;
  close(): void;
}
