import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHAIN_START, type ChainLink, firstBrokenLink, linkHash } from './hash-chain.ts';

const chain = (entries: readonly string[]): ChainLink[] => {
  let hash = CHAIN_START;
  return entries.map((entry) => {
    hash = linkHash(hash, entry);
    return { entry, hash };
  });
};

const entries = fc.array(fc.string(), { minLength: 1, maxLength: 20 });

describe('a hash chain', () => {
  it('is whole as it was made, in one piece or continued', () => {
    fc.assert(
      fc.property(entries, fc.nat(), (texts, place) => {
        const links = chain(texts);
        const cut = place % links.length;
        expect(firstBrokenLink(CHAIN_START, links)).toBeUndefined();
        const previous = links[cut - 1]?.hash ?? CHAIN_START;
        expect(firstBrokenLink(previous, links.slice(cut))).toBeUndefined();
      }),
    );
  });

  it('is broken where an entry was changed', () => {
    fc.assert(
      fc.property(entries, fc.nat(), (texts, place) => {
        const links = chain(texts);
        const changed = place % links.length;
        links[changed] = { hash: '', ...links[changed], entry: `${links[changed]?.entry} ` };
        expect(firstBrokenLink(CHAIN_START, links)).toBe(changed);
      }),
    );
  });

  it('is broken after a missing row, and where a changed row was hashed anew', () => {
    const links = chain(['a', 'b', 'c', 'd']);
    expect(firstBrokenLink(CHAIN_START, links.toSpliced(1, 1))).toBe(1);
    const forged = { entry: 'B', hash: linkHash(links[0]?.hash ?? '', 'B') };
    expect(firstBrokenLink(CHAIN_START, links.toSpliced(1, 1, forged))).toBe(2);
  });
});
