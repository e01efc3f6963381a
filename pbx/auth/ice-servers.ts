import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { IceServer } from '../contract/session.ts';

const StunUrl = z.string().regex(/^stuns?:[^\s?]+$/);
const TurnUrl = z.string().regex(/^turns?:[^\s?]+(\?transport=(udp|tcp))?$/);

/** The operator's servers for phones behind NAT (RFC 8489, RFC 8656). Holds a secret. */
export const IceConfiguration = z.strictObject({
  stun: z.array(StunUrl).max(10).default([]),
  turn: z
    .strictObject({
      urls: z.array(TurnUrl).min(1).max(10),
      /** Shared with the server: coturn's `static-auth-secret`. */
      secret: z.string().min(16).max(256),
      /** How long credentials hold: a phone gets new ones with every session and refresh. */
      ttlSeconds: z.number().int().min(600).max(604_800).default(86_400),
    })
    .nullable()
    .default(null),
});
export type IceConfiguration = z.infer<typeof IceConfiguration>;

export const noIceServers: IceConfiguration = { stun: [], turn: null };

/**
 * What one user's phone is handed. For TURN a name that says when it ends and whose it is, and its HMAC-SHA1 as
 * password: the server checks it without knowing any user (draft-uberti-behave-turn-rest-00 §2.2).
 * `at`: epoch milliseconds.
 */
export const iceServersFor = (
  { stun, turn }: IceConfiguration,
  user: string,
  at: number,
): readonly IceServer[] => [
  ...(stun.length > 0 ? [{ urls: [...stun] }] : []),
  ...(turn ? [turnServer(turn, user, at)] : []),
];

const turnServer = (
  { urls, secret, ttlSeconds }: NonNullable<IceConfiguration['turn']>,
  user: string,
  at: number,
): IceServer => {
  const username = `${Math.floor(at / 1000) + ttlSeconds}:${user}`;
  const credential = createHmac('sha1', secret).update(username).digest('base64');
  return { urls: [...urls], username, credential };
};
