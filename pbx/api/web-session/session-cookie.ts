import type { FastifyReply, FastifyRequest } from 'fastify';

/** Its prefix makes browsers refuse it over an open line; on this computer itself the line counts as closed. */
const NAME = '__Secure-communicator';
const PATH = '/v1/web-session';
/** Behind the token: the cookie outlives the browser. */
const REMEMBERED = '.remembered';

/** What a browser holds of its session, out of reach of every script. */
export interface SessionCookie {
  readonly refreshToken: string;
  readonly remember: boolean;
}

const attributes = { path: PATH, secure: true, httpOnly: true, sameSite: 'strict' } as const;

export const readSessionCookie = (request: FastifyRequest): SessionCookie | undefined => {
  const value = request.cookies[NAME];
  if (!value) return undefined;
  const remember = value.endsWith(REMEMBERED);
  return { refreshToken: remember ? value.slice(0, -REMEMBERED.length) : value, remember };
};

export const setSessionCookie = (
  reply: FastifyReply,
  { refreshToken, remember }: SessionCookie,
  expires: Date,
): void => {
  const value = remember ? refreshToken + REMEMBERED : refreshToken;
  reply.setCookie(NAME, value, { ...attributes, ...(remember && { expires }) });
};

export const clearSessionCookie = (reply: FastifyReply): void => {
  reply.clearCookie(NAME, attributes);
};
