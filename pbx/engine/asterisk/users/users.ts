import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CompanyDomain, Device, EngineDirectory, EngineEvent } from '../../port.ts';
import { type AriClient, AriError } from '../ari/ari-client.ts';
import type { HelperChannels } from '../ari/helper-channels.ts';
import { unlessGone } from '../ari/unless-gone.ts';
import { atOnce } from '../at-once.ts';
import { ContactBook } from './contact-book.ts';
import { identityName, readIdentityName, type UserIdentity } from './user-identity.ts';
import { type SorceryObject, userObjects } from './user-objects.ts';

const Fields = z.array(z.object({ attribute: z.string(), value: z.string() }));
const Endpoints = z.array(
  z.object({ technology: z.string(), resource: z.string(), state: z.string().optional() }),
);

const OBJECTS = '/asterisk/config/dynamic/res_pjsip';
const EVERY_DEVICE: readonly Device[] = ['communicator', 'desk-phone'];
/**
 * Asterisk looks through all endpoints for each AOR that is made or changed (res_pjsip/pjsip_options.c), and what it
 * finds goes into a sorted list: with thousands half a second. Before there are any it costs nothing.
 */
const IN_ORDER = [['auth', 'aor'], ['endpoint']] as const;
const ENDPOINT = 'endpoint/';
const UNKNOWN = '';
const ABSENT: ReadonlySet<string> = new Set(['Removed', 'Unreachable']);
/** Asterisk serves each connection by a thread of its own. */
const REQUESTS_AT_ONCE = 8;

/** Gives Asterisk the users of the directory, and knows where each of them is registered. */
export class Users {
  readonly #ari: AriClient;
  readonly #directory: EngineDirectory;
  readonly #context: string;
  readonly #emit: (event: EngineEvent) => void;
  readonly #contacts = new ContactBook();
  /** By type and name (`endpoint/anna@office.example`), the fields that Asterisk has. */
  readonly #given = new Map<string, string>();
  /** Whose contacts were told of while all were being asked for. */
  #heard = new Set<string>();

  constructor(
    ari: AriClient,
    directory: EngineDirectory,
    context: string,
    emit: (event: EngineEvent) => void,
  ) {
    this.#ari = ari;
    this.#directory = directory;
    this.#context = context;
    this.#emit = emit;
  }

  /** Makes Asterisk's users those of the directory, whatever it had before. */
  async synchronise(): Promise<void> {
    this.#given.clear();
    for (const { user } of await this.#endpoints())
      if (this.#secret(user)) this.#given.set(`endpoint/${identityName(user)}`, UNKNOWN);
      else await this.#remove(user);
    const users = this.#directory.domains().flatMap((company) => this.#usersOf(company));
    await atOnce(REQUESTS_AT_ONCE, users, (user) => this.#recall(user));
    for (const types of IN_ORDER) await atOnce(REQUESTS_AT_ONCE, users, (user) => this.#give(user, types));
  }

  /** Gives Asterisk what it does not have yet of the company, and takes away who is no longer there. */
  async changed(company: CompanyDomain): Promise<void> {
    const gone = [...this.#given.keys()]
      .filter((name) => name.startsWith(ENDPOINT))
      .flatMap((name) => readIdentityName(name.slice(ENDPOINT.length)) ?? [])
      .filter((user) => user.company === company && !this.#secret(user));
    await atOnce(REQUESTS_AT_ONCE, gone, (user) => this.#remove(user));
    await atOnce(REQUESTS_AT_ONCE, this.#usersOf(company), (user) => this.update(user));
  }

  /** Learns which phones are registered now, and tells of those that came or went unnoticed. */
  async learnContacts(helpers: HelperChannels): Promise<void> {
    this.#heard = new Set();
    const online = (await this.#endpoints()).filter(({ state }) => state === 'online');
    const present = new Map<string, readonly string[]>();
    if (online.length > 0)
      await helpers.reading(async (read) => {
        await atOnce(REQUESTS_AT_ONCE, online, async ({ user }) => {
          const name = identityName(user);
          const contacts = (await read(`PJSIP_AOR(${name},contact)`)).split(',').filter(Boolean);
          present.set(
            name,
            await Promise.all(contacts.map((contact) => read(`PJSIP_CONTACT(${contact},uri)`))),
          );
        });
      });
    for (const name of new Set([...present.keys(), ...this.#contacts.users()]))
      if (!this.#heard.has(name)) this.#note(name, present.get(name) ?? []);
  }

  /**
   * Has registrations told to an application of their own: calls would be told twice to one that watches their
   * endpoints, too. While there are no users there is nothing to watch.
   */
  async watch(application: string): Promise<void> {
    const path = `/applications/${application}`;
    const allowed = [{ type: 'ContactStatusChange' }];
    await this.#ari.send('PUT', `${path}/eventFilter`, {}, { allowed });
    await unlessGone(this.#ari.send('POST', `${path}/subscription`, { eventSource: 'endpoint:PJSIP' }));
  }

  /** The user as the directory has it now: made, changed or removed. */
  async update(user: UserIdentity): Promise<void> {
    await this.#give(user, IN_ORDER.flat());
  }

  /** The user may have been known to others: whoever is registered must register again. */
  async revoke(user: UserIdentity): Promise<void> {
    await this.update(user);
    for (const uri of this.#contacts.of(identityName(user), EVERY_DEVICE)) {
      // Asterisk names a contact by its user and the MD5 of its address (res_pjsip/location.c).
      const name = `${identityName(user)};@${createHash('md5').update(uri).digest('hex')}`;
      await this.#delete('contact', name);
    }
  }

  /** ARI endpoints of the user's registered devices. */
  endpoints(user: UserIdentity, devices: readonly Device[]): readonly string[] {
    const name = identityName(user);
    return this.#contacts.of(name, devices).map((uri) => `PJSIP/${name}/${uri}`);
  }

  /** The simulated outside phone of this number, else any: it stands for the whole public network. */
  outsideEndpoints(company: CompanyDomain, number: string): readonly string[] {
    const directory = this.#directory.company(company);
    const phones = directory?.logins().filter((login) => directory.outsidePhone(login)) ?? [];
    const login = phones.find((phone) => directory?.outsidePhone(phone)?.number === number) ?? phones[0];
    return login === undefined ? [] : this.endpoints({ company, login }, EVERY_DEVICE);
  }

  /** A contact came (`Created`, `Reachable`), went (`Removed`) or does not answer any more (`Unreachable`). */
  contactChanged(aor: string, uri: string, status: string): void {
    this.#heard.add(aor);
    if (this.#contacts.note(aor, uri, !ABSENT.has(status))) this.#tell(aor);
  }

  async #give(user: UserIdentity, types: readonly string[]): Promise<void> {
    const objects = this.#objects(user);
    if (!objects) return this.#remove(user);
    for (const { type, id, fields } of objects.filter((object) => types.includes(object.type))) {
      const wanted = JSON.stringify(fields);
      if (this.#given.get(`${type}/${id}`) === wanted) continue;
      await this.#ari.send('PUT', path(type, id), {}, { fields });
      this.#given.set(`${type}/${id}`, wanted);
    }
  }

  /** Who is there has an AOR, too: it is not given again when it is as it should be. */
  async #recall(user: UserIdentity): Promise<void> {
    if (!this.#given.has(`endpoint/${identityName(user)}`)) return;
    const aor = this.#objects(user)?.find(({ type }) => type === 'aor');
    if (!aor) return;
    const answer = await this.#ari.send('GET', path(aor.type, aor.id)).catch(unlessAbsent);
    const held = new Map(Fields.parse(answer).map(({ attribute, value }) => [attribute, value]));
    if (aor.fields.every(({ attribute, value }) => held.get(attribute) === value))
      this.#given.set(`${aor.type}/${aor.id}`, JSON.stringify(aor.fields));
  }

  #objects(user: UserIdentity): readonly SorceryObject[] | undefined {
    const secret = this.#secret(user);
    const party = this.#directory.company(user.company)?.party(user.login);
    return secret && party && userObjects(user, secret, party, this.#context);
  }

  #note(name: string, present: readonly string[]): void {
    const gone = this.#contacts.of(name, EVERY_DEVICE).filter((uri) => !present.includes(uri));
    const changes = [
      ...gone.map((uri) => this.#contacts.note(name, uri, false)),
      ...present.map((uri) => this.#contacts.note(name, uri, true)),
    ];
    if (changes.includes(true)) this.#tell(name);
  }

  #tell(name: string): void {
    const user = readIdentityName(name);
    if (!user) return;
    const count = (device: Device): number => this.#contacts.of(name, [device]).length;
    this.#emit({
      type: 'contacts-changed',
      ...user,
      communicators: count('communicator'),
      deskPhones: count('desk-phone'),
    });
  }

  #usersOf(company: CompanyDomain): readonly UserIdentity[] {
    const logins = this.#directory.company(company)?.logins() ?? [];
    return logins.map((login) => ({ company, login }));
  }

  /** Asterisk's endpoints that are users'. */
  async #endpoints(): Promise<
    readonly { readonly user: UserIdentity; readonly state?: string | undefined }[]
  > {
    return Endpoints.parse(await this.#ari.send('GET', '/endpoints')).flatMap((endpoint) => {
      const user = readIdentityName(endpoint.resource);
      return endpoint.technology === 'PJSIP' && user ? [{ user, state: endpoint.state }] : [];
    });
  }

  #secret({ company, login }: UserIdentity) {
    return this.#directory.company(company)?.digestSecret(login);
  }

  async #remove(user: UserIdentity): Promise<void> {
    for (const type of IN_ORDER.flat().toReversed()) {
      this.#given.delete(`${type}/${identityName(user)}`);
      await this.#delete(type, identityName(user));
    }
  }

  async #delete(type: string, name: string): Promise<void> {
    await unlessGone(this.#ari.send('DELETE', path(type, name)));
  }
}

const path = (type: string, name: string): string => `${OBJECTS}/${type}/${encodeURIComponent(name)}`;

const unlessAbsent = (error: unknown): unknown => {
  if (error instanceof AriError && error.status === 404) return [];
  throw error;
};
