import { createHash } from 'node:crypto';

/** One link: `entry` is canonical JSON, `hash` covers it and the hash before it. SHA-256, hex. */
export interface ChainLink {
  readonly entry: string;
  readonly hash: string;
}

/** What the first link follows. */
export const CHAIN_START = '0'.repeat(64);

export const linkHash = (previous: string, entry: string): string =>
  createHash('sha256').update(previous).update('\n').update(entry).digest('hex');

/** The index of the first of these links that does not follow `previous`; undefined: the chain is whole. */
export const firstBrokenLink = (previous: string, links: readonly ChainLink[]): number | undefined => {
  const broken = links.findIndex(
    ({ entry, hash }, index) => hash !== linkHash(links[index - 1]?.hash ?? previous, entry),
  );
  return broken === -1 ? undefined : broken;
};
