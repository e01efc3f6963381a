import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';

/** Ten minutes at most: a stolen token is soon worthless. */
export const ACCESS_TOKEN_SECONDS = 600;

const AUDIENCE = 'communicator-pbx';

/** Ids of all three. */
interface TokenSubject {
  readonly company: string;
  readonly employee: string;
  readonly session: string;
}

export interface AccessTokens {
  issue(subject: TokenSubject): Promise<{ token: string; expiresAt: Date }>;
  /** Undefined for whatever we did not sign, or signed too long ago. `expiredToo` serves signing out. */
  verify(token: string, options?: { expiredToo: boolean }): Promise<TokenSubject | undefined>;
}

/** JWT (HS256) under a key that lives as long as the process. `clock` answers epoch milliseconds. */
export const createAccessTokens = (clock: () => number): AccessTokens => {
  const key = randomBytes(32);
  return {
    async issue({ company, employee, session }) {
      const issuedAt = Math.floor(clock() / 1000);
      const expiresAt = issuedAt + ACCESS_TOKEN_SECONDS;
      const token = await new SignJWT({ sid: session, cid: company })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(employee)
        .setAudience(AUDIENCE)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(key);
      return { token, expiresAt: new Date(expiresAt * 1000) };
    },

    async verify(token, { expiredToo } = { expiredToo: false }) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          audience: AUDIENCE,
          requiredClaims: ['sub', 'sid', 'cid', 'exp'],
          currentDate: new Date(clock()),
          clockTolerance: expiredToo ? Number.MAX_SAFE_INTEGER / 2 : 0,
        });
        const { sub, sid, cid } = payload;
        if (typeof sub !== 'string' || typeof sid !== 'string' || typeof cid !== 'string') return undefined;
        return { company: cid, employee: sub, session: sid };
      } catch {
        return undefined;
      }
    },
  };
};
