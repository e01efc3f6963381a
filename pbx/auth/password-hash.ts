import { hash, verify } from '@node-rs/argon2';

/** Argon2id, PHC string, with the library's parameters (OWASP: 19 MiB, 2 passes, 1 lane). */
export const hashPassword = (password: string): Promise<string> => hash(password);

export const passwordMatches = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password);
