import type { EngineDirectory, ExtensionState } from '../../port.ts';
import type { AriClient } from '../ari/ari-client.ts';
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

/** Shows a user's state to those who subscribed to the login or to the short number. */
export class ShownStates {
  readonly #ari: AriClient;
  readonly #directory: EngineDirectory;

  constructor(ari: AriClient, directory: EngineDirectory) {
    this.#ari = ari;
    this.#directory = directory;
  }

  async show(user: UserIdentity, state: ExtensionState): Promise<void> {
    const number = this.#directory.company(user.company)?.party(user.login).number;
    const names = [user.login, ...(number ? [number] : [])];
    for (const name of names) {
      const device = encodeURIComponent(`Stasis:${identityName({ ...user, login: name })}`);
      await this.#ari.send('PUT', `/deviceStates/${device}`, { deviceState: deviceStates[state] });
    }
  }
}
