import { z } from 'zod';
import { IceServer, Profile } from '../../pbx/contract/session.ts';

/** A failure the user can act on; the text for people is found by code in i18n (`errors.<code>`). */
export const SignInErrorCode = z.enum([
  'wrong-password',
  'too-many-attempts',
  'unknown-address',
  'bad-address',
  'server-silent',
  'certificate-refused',
  'not-a-pbx',
  'version-mismatch-app-old',
  'version-mismatch-pbx-old',
  'insecure-address',
  'office-failed',
  'server-error',
  /** Ended from outside: signed out on another device, or by the administrator. */
  'session-ended',
  /** A one-time link that was used or is too old. */
  'link-expired',
  /** The link is good, but its owner has a password of his own already. */
  'password-needed',
  'password-refused',
]);
export type SignInErrorCode = z.infer<typeof SignInErrorCode>;

export const SignInError = z.object({
  code: SignInErrorCode,
  /** For «подробности»: host, certificate error, HTTP status. Never a secret. */
  detail: z.string().optional(),
  retryAfterSeconds: z.number().optional(),
  /** With `password-refused`: what is wrong with the new password, as the PBX names it. */
  reason: z.string().optional(),
});
export type SignInError = z.infer<typeof SignInError>;

/** Whose password somebody else gave: another one is asked for before anything else. */
export const PasswordDue = z.object({ login: z.string(), company: z.string() });
export type PasswordDue = z.infer<typeof PasswordDue>;

/** `{ok:true}` is followed by the window moving on: to the phone, or to choosing a password first. */
export const SignInOutcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), error: SignInError }),
]);
export type SignInOutcome = z.infer<typeof SignInOutcome>;

export const PbxSignIn = z.object({
  address: z.string().min(1).max(253),
  login: z.string().min(1).max(64),
  password: z.string().min(1).max(256),
  remember: z.boolean(),
});
export type PbxSignIn = z.infer<typeof PbxSignIn>;

/** By the secret of the one-time link in the letter. */
export const InvitationSignIn = z.object({
  address: z.string().min(1).max(253),
  token: z.string().min(1).max(200),
});
export type InvitationSignIn = z.infer<typeof InvitationSignIn>;

export const NewPasswordRequest = z.object({ password: z.string().min(1).max(256) });

/** Of somebody who is signed in. */
export const PasswordChangeRequest = z.object({
  current: z.string().min(1).max(256),
  next: z.string().min(1).max(256),
});
export type PasswordChangeRequest = z.infer<typeof PasswordChangeRequest>;

export const PasswordChangeOutcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), error: SignInError }),
]);
export type PasswordChangeOutcome = z.infer<typeof PasswordChangeOutcome>;

export const SipAccountSignIn = z.object({
  /** wss://host[:port][/path]; ws: only on loopback. */
  server: z.string().min(1).max(512),
  /** sip:user@domain, or user@domain. */
  uri: z.string().min(3).max(320),
  login: z.string().min(1).max(128),
  password: z.string().min(1).max(256),
  remember: z.boolean(),
});
export type SipAccountSignIn = z.infer<typeof SipAccountSignIn>;

export const OfficePerson = z.object({
  login: z.string(),
  name: z.string(),
  extension: z.string(),
  role: z.enum(['administrator', 'user', 'limited-user', 'outside-caller']),
});
export type OfficePerson = z.infer<typeof OfficePerson>;

export const OfficePeopleOutcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), people: z.array(OfficePerson) }),
  z.object({ ok: z.literal(false), error: SignInError }),
]);
export type OfficePeopleOutcome = z.infer<typeof OfficePeopleOutcome>;

/** What the sign-in page opens with. Never a password. */
export const SignInMemory = z.object({
  /** 'memory': no OS keychain, so a password is kept for this run only, and the page says so. */
  vault: z.enum(['keychain', 'memory']),
  /** 'office': this window was opened from one that is in the embedded office. */
  mode: z.enum(['pbx', 'sip-account', 'office']),
  address: z.string(),
  login: z.string(),
  server: z.string(),
  uri: z.string(),
  /** Why the window came back to sign-in, when it was not the user's wish. */
  notice: SignInError.optional(),
  /** The window is let in as soon as a new password is chosen. */
  passwordDue: PasswordDue.optional(),
});
export type SignInMemory = z.infer<typeof SignInMemory>;

/**
 * Whom the phone page acts as. `digest` is null for a plain SIP account until the server's challenge has
 * named its realm; the page then asks `account.digestFor(realm)`. Never a password.
 */
export const Account = z.object({
  kind: z.enum(['pbx', 'office', 'sip-account']),
  company: z.string(),
  me: Profile.partial({ role: true }).extend({
    role: Profile.shape.role.or(z.literal('outside-caller')).optional(),
  }),
  sip: z.object({
    url: z.string(),
    uri: z.string(),
    authorizationUser: z.string(),
    digest: z.object({ realm: z.string(), ha1: z.string() }).nullable(),
  }),
  /** STUN/TURN servers the PBX asks for; empty on loopback. */
  iceServers: z.array(IceServer),
});
export type Account = z.infer<typeof Account>;
