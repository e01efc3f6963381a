/** A value that carries its type along, as dictionaries of the protocol want it. */
export class BusVariant {
  readonly signature: string;
  readonly value: unknown;

  constructor(signature: string, value: unknown) {
    this.signature = signature;
    this.value = value;
  }
}

/** A method of another program of the desktop (D-Bus specification, "Message Bus Overview"). */
export interface BusMethod {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** Types of the arguments, for example `ss`; none when there are none. */
  readonly signature?: string;
  readonly body?: readonly unknown[];
}

export interface BusSignal {
  readonly interface: string;
  readonly member: string;
  readonly body: readonly unknown[];
}

/** The message bus of the Linux desktop: notifications and the tray are programs on it. */
export interface SessionBus {
  /** Resolves with what the method returned. Rejects when nobody answers, or the answer is an error. */
  call(method: BusMethod): Promise<readonly unknown[]>;
  /** Hears every signal of an interface from now on. */
  hear(interfaceName: string, listener: (signal: BusSignal) => void): void;
  close(): void;
}
