/** A PeerConnection whose offer and candidates come when the test says so. */
export class FakePeerConnection extends EventTarget {
  readonly steps: string[] = [];
  readonly iceConnectionState: RTCIceConnectionState = 'connected';
  #settle: { resolve(offer: RTCSessionDescriptionInit): void; reject(error: unknown): void } | undefined;

  createOffer(): Promise<RTCSessionDescriptionInit> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
  }

  setLocalDescription({ type }: RTCSessionDescriptionInit): Promise<void> {
    this.steps.push(`described by ${type}`);
    return Promise.resolve();
  }

  getStats(): Promise<ReadonlyMap<string, object>> {
    return Promise.resolve(new Map());
  }

  close(): void {
    this.steps.push('closed');
  }

  offers(): void {
    this.#settle?.resolve({ type: 'offer', sdp: '' });
  }

  /** As WebRTC does with what a closed connection was asked for, too (W3C WebRTC §4.4.2). */
  async fails(): Promise<void> {
    this.#settle?.reject(new DOMException('closed', 'InvalidStateError'));
    await new Promise(setImmediate);
  }

  /** Null: gathering has ended. */
  finds(candidate: { readonly protocol: string; readonly candidate: string } | null): void {
    this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate }));
  }
}
