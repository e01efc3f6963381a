import { randomBytes } from 'node:crypto';

/** 144 random bits in URL-safe letters. */
export const randomPassword = (): string => randomBytes(18).toString('base64url');
