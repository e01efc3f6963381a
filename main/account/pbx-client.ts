import type { Colleague, Session, SignInRequest } from '../../pbx/contract/session.ts';

/** What the Communicator asks of a PBX. Every method rejects with a `SignInFailure`. */
export interface PbxClient {
  /** Makes sure that a PBX of a known version is there before it is told the password. */
  signIn(origin: string, request: SignInRequest): Promise<Session>;
  /** Everyone that the signed-in user may call. */
  colleagues(origin: string, accessToken: string): Promise<Colleague[]>;
  /** Ends the session of a token, however old. One that is over already is fine. */
  signOut(origin: string, accessToken: string): Promise<void>;
}
