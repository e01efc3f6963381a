import type { Colleague, OpenedSession, SignInRequest } from '../../pbx/contract/session.ts';

/** What the Communicator asks of a PBX. Every method rejects with a `SignInFailure`. */
export interface PbxClient {
  /** Makes sure that a PBX of a known version is there before it is told the password. */
  signIn(origin: string, request: SignInRequest): Promise<OpenedSession>;
  /** The same, with the secret of a one-time link. `link-expired`: it serves no more. */
  redeem(origin: string, token: string): Promise<OpenedSession>;
  /** Goes on with a session by its refresh token, which is used up. `session-ended`: the PBX refuses it. */
  refresh(origin: string, refreshToken: string): Promise<OpenedSession>;
  /** `current` is not needed while the password is one that somebody else gave. */
  changePassword(origin: string, accessToken: string, change: OwnPasswordChange): Promise<void>;
  /** Any request of one who is signed in: resolves with whatever the PBX answers, as it streams. */
  ask(url: string, accessToken: string, init: RequestInit): Promise<Response>;
  /** Everyone that the signed-in user may call. */
  colleagues(origin: string, accessToken: string): Promise<Colleague[]>;
  /** Ends the session of a token, however old. One that is over already is fine. */
  signOut(origin: string, accessToken: string): Promise<void>;
}

export interface OwnPasswordChange {
  readonly current?: string;
  readonly next: string;
}
