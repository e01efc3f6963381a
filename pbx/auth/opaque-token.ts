import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in URL-safe letters: a refresh token, or the secret of a one-time link. */
export const newOpaqueToken = (): string => randomBytes(32).toString('base64url');

/** What the store keeps of such a token, SHA-256 in hex: it is too random to need a slow hash. */
export const hashOpaqueToken = (token: string): string => createHash('sha256').update(token).digest('hex');
