/** A signed-in device of an employee: one family of refresh tokens. Times are epoch milliseconds. */
export interface DeviceSession {
  readonly id: string;
  readonly company: string;
  readonly employee: string;
  /** As the device calls itself: «Коммуникатор, Windows». */
  readonly device: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  /** Moves on with each rotation. */
  readonly expiresAt: number;
}

/** Only hashes of tokens are kept: SHA-256 in hex. */
export interface Rotation {
  readonly presented: string;
  readonly next: string;
  readonly now: number;
  /** The session's new end. */
  readonly expiresAt: number;
  /**
   * How long the token before the current one is still taken: an answer may be lost on its way. The token that was
   * given out in that answer is void then. 0: never.
   */
  readonly graceMs: number;
}

export type RotationResult =
  | { readonly result: 'rotated'; readonly session: DeviceSession }
  /** A token that was used before: somebody has a copy. The session was ended. */
  | { readonly result: 'reused'; readonly session: DeviceSession }
  /** Never given out, or its session ended or expired. */
  | { readonly result: 'unknown' };

/** A one-time link of a mail. `token`: its hash. */
interface OneTimeLink {
  readonly token: string;
  readonly company: string;
  readonly employee: string;
  readonly expiresAt: number;
}

/** Everything here ends with its employee. */
export interface SessionStore {
  /** `refreshToken`: the hash of the family's first token. */
  open(session: DeviceSession, refreshToken: string): Promise<void>;
  rotate(rotation: Rotation): Promise<RotationResult>;
  /** Undefined: never opened, ended or expired. */
  find(id: string, now: number): Promise<DeviceSession | undefined>;
  /** Those open, the last seen first. */
  list(company: string, employee: string, now: number): Promise<readonly DeviceSession[]>;
  touch(id: string, now: number): Promise<void>;
  /** False: it was not this employee's, or not open. */
  revoke(company: string, employee: string, id: string): Promise<boolean>;
  /** Ends all sessions of an employee but `except`; answers how many. */
  revokeAll(company: string, employee: string, except?: string): Promise<number>;
  /** Links of this employee made before are void from now on. */
  addLink(link: OneTimeLink): Promise<void>;
  /** Takes a link that is valid, once. Undefined: unknown, used or expired. */
  redeemLink(token: string, now: number): Promise<Omit<OneTimeLink, 'token'> | undefined>;
  /** Deletes what has expired. */
  forgetExpired(now: number): Promise<void>;
}
