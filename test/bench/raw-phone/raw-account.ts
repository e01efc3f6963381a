/** Whom a bare JsSIP page registers as. */
export interface RawAccount {
  /** WebSocket URL of the PBX. */
  readonly url: string;
  readonly domain: string;
  readonly login: string;
  readonly password: string;
}
