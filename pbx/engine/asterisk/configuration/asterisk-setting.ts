/** What our configuration of an Asterisk leaves open. */
export interface AsteriskSetting {
  /** TCP, loopback: ARI under /ari, and SIP over WebSocket under /ws for phones on this computer. */
  readonly httpPort: number;
  /** SIP over WebSocket with TLS, for phones elsewhere. Left out: there is none. */
  readonly secure?: SecureDoor;
  /** First and last UDP port of media. */
  readonly mediaPorts: readonly [number, number];
  /** The one address that phones are offered for media. Left out: all that the computer has. */
  readonly mediaAddress?: string;
  /** Where whoever is elsewhere reaches that address: a router passes all ports on. Left out: there, it is its own. */
  readonly publicAddress?: string;
  /** Desk phones. Left out: there is no way in for them. */
  readonly deskPhones?: DeskPhoneDoor;
  /** To and from providers. Left out: there are no outside lines. */
  readonly trunks?: TrunkDoor;
  /** Kamailio brings phones: where it listens, and where this Asterisk does for it. Left out: they come themselves. */
  readonly front?: { readonly kamailio: SocketAddress; readonly here: SocketAddress };
  readonly ari: { readonly user: string; readonly password: string };
  /** SIP domains whose employees' lamps may be subscribed to. */
  readonly domains: readonly string[];
}

export interface TrunkDoor {
  /** UDP and TCP. */
  readonly address: string;
  readonly port: number;
  /** TCP, loopback: of Asterisk's manager. */
  readonly managerPort: number;
}

export interface DeskPhoneDoor {
  /** UDP and TCP. */
  readonly plain?: SocketAddress;
  readonly tls?: SecureDoor;
  /** Networks that they may come from, such as `192.168.0.0/16`. */
  readonly networks: readonly string[];
}

interface SocketAddress {
  readonly address: string;
  readonly port: number;
}

interface SecureDoor extends SocketAddress {
  /** PEM, with the chain. A path that Asterisk can read; so is the key's. */
  readonly certificate: string;
  readonly key: string;
}
