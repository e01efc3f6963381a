/** How much anybody may ask of the engine. Times in ms unless the name says otherwise. */
export interface EngineLimits {
  /** WebSocket connections at once. */
  readonly connections: number;
  /** A connection that proved no identity within this time is closed. */
  readonly anonymousMs: number;
  /** A longer message closes its connection with 1009. */
  readonly messageBytes: number;
  /** Messages of one connection a second, over some seconds. */
  readonly messagesPerSecond: number;
  /** Unreadable messages before a connection is closed. */
  readonly garbage: number;
  /** Wrong passwords before a connection is closed. */
  readonly digestFailures: number;
  /** Server transactions at once on one connection. */
  readonly transactions: number;
  readonly legsPerUser: number;
  readonly contactsPerUser: number;
  readonly subscriptionsPerConnection: number;
  readonly minimumExpiresSeconds: number;
  readonly maximumExpiresSeconds: number;
  readonly nonceMs: number;
  /** A phone of which nothing is heard for this long, neither media nor ICE checks, is gone. */
  readonly mediaSilenceMs: number;
}

export const defaultLimits: EngineLimits = {
  connections: 500,
  anonymousMs: 30_000,
  messageBytes: 65_536,
  messagesPerSecond: 100,
  garbage: 5,
  digestFailures: 5,
  transactions: 200,
  legsPerUser: 20,
  contactsPerUser: 10,
  subscriptionsPerConnection: 600,
  minimumExpiresSeconds: 60,
  maximumExpiresSeconds: 3_600,
  nonceMs: 300_000,
  mediaSilenceMs: 20_000,
};
