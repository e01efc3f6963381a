import type { EngineDirectory, ExtensionState } from '../../port.ts';
import type { AriClient } from '../ari/ari-client.ts';
import { atOnce } from '../at-once.ts';
import { identityName, type UserIdentity } from './user-identity.ts';

/** Asterisk's device states; a hint turns them into dialog-info (RFC 4235). It has none for «do not disturb». */
const deviceStates: Readonly<Record<ExtensionState, string>> = {
  'not-registered': 'UNAVAILABLE',
  free: 'NOT_INUSE',
  ringing: 'RINGING',
  talking: 'INUSE',
  'on-hold': 'ONHOLD',
  away: 'NOT_INUSE',
  'do-not-disturb': 'BUSY',
};

const REQUESTS_AT_ONCE = 64;

interface Shown {
  readonly user: UserIdentity;
  readonly state: ExtensionState;
}

/** Shows a user's state to those who subscribed to the login or to the short number. */
export class ShownStates {
  readonly #ari: AriClient;
  readonly #directory: EngineDirectory;
  /** By the user's name. */
  readonly #shown = new Map<string, Shown>();
  #listens = false;

  constructor(ari: AriClient, directory: EngineDirectory) {
    this.#ari = ari;
    this.#directory = directory;
  }

  /** Asterisk listens from now on, and may have forgotten all. */
  async synchronise(): Promise<void> {
    this.#listens = true;
    await atOnce(REQUESTS_AT_ONCE, [...this.#shown.keys()], (name) => this.#tell(name));
  }

  async show(user: UserIdentity, state: ExtensionState): Promise<void> {
    const name = identityName(user);
    this.#shown.set(name, { user, state });
    if (this.#listens) await this.#tell(name);
  }

  /** What is shown by now, which may be newer than what it was told for. */
  async #tell(user: string): Promise<void> {
    const shown = this.#shown.get(user);
    if (shown) await this.#tellOf(shown);
  }

  async #tellOf({ user, state }: Shown): Promise<void> {
    const number = this.#directory.company(user.company)?.party(user.login).number;
    const names = [user.login, ...(number ? [number] : [])];
    for (const name of names) {
      const device = encodeURIComponent(`Stasis:${identityName({ ...user, login: name })}`);
      await this.#ari.tell('PUT', `/deviceStates/${device}`, { deviceState: deviceStates[state] });
    }
  }
}
