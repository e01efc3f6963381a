import { z } from 'zod';

/** Raised with every change that an older communicator would not understand. */
export const API_VERSION = 1;

export const About = z.object({
  product: z.literal('communicator-pbx'),
  apiVersion: z.number().int(),
  version: z.string(),
  company: z.string(),
});
export type About = z.infer<typeof About>;

export const Role = z.enum(['administrator', 'user', 'limited-user']);
export type Role = z.infer<typeof Role>;

export const Profile = z.object({
  login: z.string(),
  name: z.string(),
  extension: z.string(),
  role: Role,
});
export type Profile = z.infer<typeof Profile>;

/** Where and as whom the phone registers. `url` is ws: on loopback and wss: elsewhere. */
const SipAccess = z.object({
  url: z.url({ protocol: /^wss?$/ }),
  domain: z.string(),
  realm: z.string(),
});

/** As the device calls itself, for the list of devices: «Коммуникатор, Windows». */
const DeviceName = z.string().trim().min(1).max(80);

/** As RTCPeerConnection takes it. `username` and `credential` of TURN hold for some hours. */
export const IceServer = z.object({
  urls: z.array(z.string()),
  username: z.string().exactOptional(),
  credential: z.string().exactOptional(),
});
export type IceServer = z.infer<typeof IceServer>;

/** `login` may say its company: `anna@romashka.example`; needed where neither the address nor being alone does. */
export const SignInRequest = z.strictObject({
  login: z.string().min(1).max(320),
  password: z.string().min(1).max(256),
  device: DeviceName.optional(),
});
export type SignInRequest = z.infer<typeof SignInRequest>;

export const Session = z.object({
  /** Bearer token, at most ten minutes. */
  accessToken: z.string(),
  expiresAt: z.iso.datetime(),
  company: z.string(),
  me: Profile,
  sip: SipAccess,
  /** The operator's STUN and TURN servers; left out when there are none. New ones come with each refresh. */
  iceServers: z.array(IceServer).optional(),
});
export type Session = z.infer<typeof Session>;

export const RefreshRequest = z.strictObject({ refreshToken: z.string().min(1).max(200) });
export type RefreshRequest = z.infer<typeof RefreshRequest>;

/** `token`: the secret of the one-time link in the mail. */
export const InvitationRequest = z.strictObject({
  token: z.string().min(1).max(200),
  device: DeviceName.optional(),
});
export type InvitationRequest = z.infer<typeof InvitationRequest>;

/** What a sign-in, a refresh and a one-time link answer with. */
export const OpenedSession = Session.extend({
  /** For one use: each refresh answers with the next one. Using an old one ends the session. */
  refreshToken: z.string(),
  refreshExpiresAt: z.iso.datetime(),
  /** The password was given by somebody else: ask for another before anything else. */
  mustChangePassword: z.boolean(),
});
export type OpenedSession = z.infer<typeof OpenedSession>;

/** A signed-in device of the employee. */
export const SignedInDevice = z.object({
  id: z.string(),
  device: z.string(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  /** The one that asks. */
  current: z.boolean(),
});
export type SignedInDevice = z.infer<typeof SignedInDevice>;

export const Colleague = z.object({
  kind: z.enum(['employee', 'department', 'service', 'company']),
  name: z.string(),
  extension: z.string(),
  login: z.string().optional(),
  /** Of employees and departments, in events and lists. */
  id: z.string().optional(),
  /** Of an employee: what he is, and the ids of the departments he is in. */
  position: z.string().optional(),
  departments: z.array(z.string()).optional(),
});
export type Colleague = z.infer<typeof Colleague>;

export const Colleagues = z.array(Colleague);
