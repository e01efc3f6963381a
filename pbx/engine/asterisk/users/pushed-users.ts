import { createHmac } from 'node:crypto';
import type { CompanyDomain, Device, EngineDirectory } from '../../port.ts';
import type { AriClient } from '../ari/ari-client.ts';
import { unlessGone } from '../ari/unless-gone.ts';
import { atOnce } from '../at-once.ts';
import {
  EDITION,
  isHeld,
  isThere,
  objectPath,
  readEndpoints,
  type SorceryObject,
  withEdition,
} from './sorcery-objects.ts';
import { DEVICES, deviceName, identityName, readDeviceName, type UserIdentity } from './user-identity.ts';
import { userObjects } from './user-objects.ts';
import { DESK_PHONE_TRANSPORTS } from '../names.ts';

/**
 * Asterisk looks through all endpoints for each AOR that is made or changed (res_pjsip/pjsip_options.c), and what it
 * finds goes into a sorted list: with thousands half a second. Before there are any it costs nothing.
 */
const IN_ORDER = [['auth', 'aor'], ['endpoint']] as const;
const ALL = IN_ORDER.flat();
/** Asterisk serves each connection by a thread of its own. */
const REQUESTS_AT_ONCE = 8;

export interface PushedUsersParts {
  readonly directory: EngineDirectory;
  /** Of the dialplan, where their calls go. */
  readonly context: string;
  /** A secret that stays the same as long as Asterisk runs. */
  readonly key: string;
  /** Through which phones are reached, as `10.0.0.2:5060`; undefined: directly. */
  readonly front?: string | undefined;
}

/** The users that Asterisk has, kept as those of the directory. */
export class PushedUsers {
  readonly #ari: AriClient;
  readonly #directory: EngineDirectory;
  readonly #context: string;
  readonly #key: string;
  readonly #front: string | undefined;
  /** By type and name (`endpoint/anna@office.example`), the fields that Asterisk has. */
  readonly #given = new Map<string, string>();
  /** By name, what the objects were made of: whose this is, is up to date. */
  readonly #sources = new Map<string, string>();
  /** Desk phones only where Asterisk has a way for them: each kind costs as much as the other. */
  #devices: readonly Device[] = ['communicator'];

  constructor(ari: AriClient, { directory, context, key, front }: PushedUsersParts) {
    this.#ari = ari;
    this.#directory = directory;
    this.#context = context;
    this.#key = key;
    this.#front = front;
  }

  /** Makes Asterisk's users those of the directory, whatever it had before. */
  async synchronise(): Promise<void> {
    this.#given.clear();
    this.#sources.clear();
    const ways = await Promise.all(
      DESK_PHONE_TRANSPORTS.map((name) => isThere(this.#ari, 'transport', name)),
    );
    this.#devices = ways.includes(true) ? DEVICES : ['communicator'];
    const there = (await readEndpoints(this.#ari)).map(({ user }) => [identityName(user), user] as const);
    await atOnce(REQUESTS_AT_ONCE, new Map(there).values(), (user) =>
      this.#secret(user) ? this.#recall(user) : this.#remove(user),
    );
    const users = this.#directory.domains().flatMap((company) => this.#usersOf(company));
    for (const types of IN_ORDER) await atOnce(REQUESTS_AT_ONCE, users, (user) => this.#give(user, types));
  }

  /** Gives Asterisk what it does not have yet of the company, and takes away who is no longer there. */
  async changed(company: CompanyDomain): Promise<void> {
    const gone = [...this.#sources.keys()]
      .flatMap((name) => readDeviceName(name) ?? [])
      .filter((user) => user.company === company && !this.#secret(user));
    await atOnce(REQUESTS_AT_ONCE, gone, (user) => this.#remove(user));
    await atOnce(REQUESTS_AT_ONCE, this.#usersOf(company), (user) => this.update(user));
  }

  /** The user as the directory has it now: made, changed or removed. */
  async update(user: UserIdentity): Promise<void> {
    await this.#give(user, ALL);
  }

  async #give(user: UserIdentity, types: readonly string[]): Promise<void> {
    const source = this.#sourceOf(user);
    if (this.#sources.get(identityName(user)) === source) return;
    const objects = this.#objects(user);
    if (!objects) return this.#remove(user);
    for (const { type, id, fields } of objects.filter((object) => types.includes(object.type))) {
      const wanted = JSON.stringify(fields);
      if (this.#given.get(`${type}/${id}`) === wanted) continue;
      // An endpoint's list of networks cannot be given twice: «failed field value validation».
      if (fields.some(({ attribute }) => attribute === 'acl'))
        await unlessGone(this.#ari.send('DELETE', objectPath(type, id)));
      await this.#ari.send('PUT', objectPath(type, id), {}, { fields });
      this.#given.set(`${type}/${id}`, wanted);
    }
    if (types.includes('endpoint')) this.#sources.set(identityName(user), source);
  }

  /**
   * What somebody who is gone has given is not given again when it is as it should be: while an endpoint is replaced,
   * its phone cannot call.
   */
  async #recall(user: UserIdentity): Promise<void> {
    for (const object of this.#objects(user)?.filter(({ type }) => type !== 'auth') ?? []) {
      const { type, id, fields } = object;
      const telling = type === 'aor' ? fields : fields.filter(({ attribute }) => attribute === EDITION);
      if (await isHeld(this.#ari, object, telling)) this.#given.set(`${type}/${id}`, JSON.stringify(fields));
    }
  }

  #objects(user: UserIdentity): readonly SorceryObject[] | undefined {
    const secret = this.#secret(user);
    const party = this.#party(user);
    const shared = { context: this.#context, devices: this.#devices, front: this.#front };
    if (!secret || !party) return undefined;
    return userObjects({ user, secret, party, mailbox: this.#mailbox(user), ...shared }).map((object) =>
      object.type === 'endpoint' ? withEdition(object, object.fields) : object,
    );
  }

  /** The name of the AOR that the user's message lamp is asked for by: nobody else's guess. */
  #mailbox(user: UserIdentity): string {
    return createHmac('sha256', this.#key).update(identityName(user)).digest('hex');
  }

  #sourceOf(user: UserIdentity): string {
    return JSON.stringify([this.#secret(user), this.#party(user)]);
  }

  #usersOf(company: CompanyDomain): readonly UserIdentity[] {
    const logins = this.#directory.company(company)?.logins() ?? [];
    return logins.map((login) => ({ company, login }));
  }

  #secret({ company, login }: UserIdentity) {
    return this.#directory.company(company)?.digestSecret(login);
  }

  #party({ company, login }: UserIdentity) {
    return this.#directory.company(company)?.party(login);
  }

  async #remove(user: UserIdentity): Promise<void> {
    this.#sources.delete(identityName(user));
    const devices = this.#devices.map((device) => deviceName({ ...user, device }));
    const names: Readonly<Record<string, readonly string[]>> = {
      endpoint: devices,
      aor: [...devices, this.#mailbox(user)],
      auth: [identityName(user)],
    };
    for (const [type, all] of Object.entries(names))
      for (const name of all) {
        this.#given.delete(`${type}/${name}`);
        await unlessGone(this.#ari.send('DELETE', objectPath(type, name)));
      }
  }
}
