import type { Lamp } from './lamp.ts';

/**
 * What the telephones of colleagues do. Two sources stand behind it: SIP `dialog` subscriptions (RFC 4235),
 * which any PBX has, and the event stream of ours, one for the whole company.
 */
export interface ExtensionStates {
  /** Everything told from now on, by short number, in order. What was told before is told again. */
  start(tell: (extension: string, lamp: Lamp) => void): void;
  /** Whose lamps to follow, by short number. A source that is told of everybody anyway may ignore it. */
  watch(extensions: readonly string[]): void;
  stop(): void;
}
