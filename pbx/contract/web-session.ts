import { z } from 'zod';
import { OpenedSession, SignInRequest } from './session.ts';

/** Signing in from a browser. `remember`: also after the browser was closed. */
export const WebSignInRequest = SignInRequest.extend({ remember: z.boolean() });
export type WebSignInRequest = z.infer<typeof WebSignInRequest>;

/**
 * What a browser is told: the refresh token is in a cookie that no script reads, and `ha1` stands for the password
 * when the phone registers (RFC 7616 §3.4.2, MD5), which a page that was loaded anew does not have.
 */
export const WebSession = OpenedSession.omit({ refreshToken: true, refreshExpiresAt: true }).extend({
  sip: OpenedSession.shape.sip.extend({ ha1: z.string() }),
});
export type WebSession = z.infer<typeof WebSession>;
