import { createHash } from 'node:crypto';
import type { CompanyDomain, Device, EngineDirectory, EngineEvent } from '../../port.ts';
import type { AriClient } from '../ari/ari-client.ts';
import type { HelperChannels } from '../ari/helper-channels.ts';
import { unlessGone } from '../ari/unless-gone.ts';
import { atOnce } from '../at-once.ts';
import { ContactBook } from './contact-book.ts';
import { PushedUsers, type PushedUsersParts } from './pushed-users.ts';
import { objectPath, readEndpoints } from './sorcery-objects.ts';
import { DEVICES, deviceName, readDeviceName, type UserIdentity } from './user-identity.ts';

/** What Asterisk says of a contact that cannot be called. */
const ABSENT: ReadonlySet<string> = new Set(['Removed', 'Unreachable']);
/** Each is answered at once. */
const REQUESTS_AT_ONCE = 8;

/** Gives Asterisk the users of the directory, and knows where each of them is registered. */
export class Users {
  readonly #ari: AriClient;
  readonly #directory: EngineDirectory;
  readonly #emit: (event: EngineEvent) => void;
  readonly pushed: PushedUsers;
  readonly #contacts = new ContactBook();
  /** Whose contacts were told of while all were being asked for. */
  #heard = new Set<string>();

  constructor(ari: AriClient, parts: PushedUsersParts, emit: (event: EngineEvent) => void) {
    this.#ari = ari;
    this.#directory = parts.directory;
    this.#emit = emit;
    this.pushed = new PushedUsers(ari, parts);
  }

  /** Learns which phones are registered now, and tells of those that came or went unnoticed. */
  async learnContacts(helpers: HelperChannels): Promise<void> {
    this.#heard = new Set();
    const online = (await readEndpoints(this.#ari)).filter(({ state }) => state === 'online');
    const present = new Map<string, readonly string[]>();
    if (online.length > 0)
      await helpers.reading(async (read) => {
        await atOnce(REQUESTS_AT_ONCE, online, async ({ user }) => {
          const name = deviceName(user);
          const contacts = (await read(`PJSIP_AOR(${name},contact)`)).split(',').filter(Boolean);
          const uris = await Promise.all(contacts.map((contact) => read(`PJSIP_CONTACT(${contact},uri)`)));
          // Some may have gone meanwhile.
          present.set(name, uris.filter(Boolean));
        });
      });
    for (const name of new Set([...present.keys(), ...this.#contacts.aors()]))
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

  /** The user may have been known to others: whoever is registered must register again. */
  async revoke(user: UserIdentity): Promise<void> {
    await this.pushed.update(user);
    for (const aor of DEVICES.map((device) => deviceName({ ...user, device })))
      for (const uri of this.#contacts.of(aor)) {
        // Asterisk names a contact by its AOR and the MD5 of its address (res_pjsip/location.c).
        const name = `${aor};@${createHash('md5').update(uri).digest('hex')}`;
        await unlessGone(this.#ari.send('DELETE', objectPath('contact', name)));
      }
  }

  /** ARI endpoints of the user's registered devices. */
  endpoints(user: UserIdentity, devices: readonly Device[]): readonly string[] {
    const aors = devices.map((device) => deviceName({ ...user, device }));
    return aors.flatMap((aor) => this.#contacts.of(aor).map((uri) => `PJSIP/${aor}/${uri}`));
  }

  /** The simulated outside phone of this number, else any: it stands for the whole public network. */
  outsideEndpoints(company: CompanyDomain, number: string): readonly string[] {
    const directory = this.#directory.company(company);
    const phones = directory?.logins().filter((login) => directory.outsidePhone(login)) ?? [];
    const login = phones.find((phone) => directory?.outsidePhone(phone)?.number === number) ?? phones[0];
    return login === undefined ? [] : this.endpoints({ company, login }, DEVICES);
  }

  /** A contact came (`Created`, `Reachable`), went (`Removed`) or does not answer any more (`Unreachable`). */
  contactChanged(aor: string, uri: string, status: string): void {
    this.#heard.add(aor);
    if (this.#contacts.note(aor, uri, !ABSENT.has(status))) this.#tell(aor);
  }

  #note(name: string, present: readonly string[]): void {
    const gone = this.#contacts.of(name).filter((uri) => !present.includes(uri));
    const changes = [
      ...gone.map((uri) => this.#contacts.note(name, uri, false)),
      ...present.map((uri) => this.#contacts.note(name, uri, true)),
    ];
    if (changes.includes(true)) this.#tell(name);
  }

  #tell(name: string): void {
    const user = readDeviceName(name);
    if (!user) return;
    const { company, login } = user;
    const count = (device: Device): number => this.#contacts.of(deviceName({ ...user, device })).length;
    this.#emit({
      type: 'contacts-changed',
      company,
      login,
      communicators: count('communicator'),
      deskPhones: count('desk-phone'),
    });
  }
}
