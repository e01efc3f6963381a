import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CompanyDomain, Device, EngineDirectory, EngineEvent } from '../../port.ts';
import type { AriClient } from '../ari/ari-client.ts';
import { unlessGone } from '../ari/unless-gone.ts';
import { ContactBook } from './contact-book.ts';
import { identityName, readIdentityName, type UserIdentity } from './user-identity.ts';
import { userObjects } from './user-objects.ts';

const Endpoints = z.array(z.object({ technology: z.string(), resource: z.string() }));

const OBJECTS = '/asterisk/config/dynamic/res_pjsip';
const EVERY_DEVICE: readonly Device[] = ['communicator', 'desk-phone'];
const TYPES = ['endpoint', 'aor', 'auth'] as const;

/** Gives Asterisk the users of the directory, and knows where each of them is registered. */
export class Users {
  readonly #ari: AriClient;
  readonly #directory: EngineDirectory;
  readonly #context: string;
  readonly #emit: (event: EngineEvent) => void;
  readonly #contacts = new ContactBook();

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

  /** Makes Asterisk's users those of the directory. */
  async synchronise(): Promise<void> {
    const endpoints = Endpoints.parse(await this.#ari.send('GET', '/endpoints'));
    for (const { technology, resource } of endpoints) {
      const user = readIdentityName(resource);
      if (technology === 'PJSIP' && user && !this.#secret(user)) await this.#remove(user);
    }
    for (const company of this.#directory.domains())
      for (const login of this.#directory.company(company)?.logins() ?? [])
        await this.update({ company, login });
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
    const secret = this.#secret(user);
    const party = this.#directory.company(user.company)?.party(user.login);
    if (!secret || !party) return this.#remove(user);
    for (const { type, id, fields } of userObjects(user, secret, party, this.#context))
      await this.#ari.send('PUT', `${OBJECTS}/${type}/${id}`, {}, { fields });
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

  /** A contact came (`Created`, `NonQualified`, `Reachable`) or went (`Removed`). */
  contactChanged(aor: string, uri: string, status: string): void {
    const user = readIdentityName(aor);
    if (!user || !this.#contacts.note(aor, uri, status !== 'Removed')) return;
    const count = (device: Device): number => this.#contacts.of(aor, [device]).length;
    this.#emit({
      type: 'contacts-changed',
      ...user,
      communicators: count('communicator'),
      deskPhones: count('desk-phone'),
    });
  }

  #secret({ company, login }: UserIdentity) {
    return this.#directory.company(company)?.digestSecret(login);
  }

  async #remove(user: UserIdentity): Promise<void> {
    for (const type of TYPES) await this.#delete(type, identityName(user));
  }

  async #delete(type: string, name: string): Promise<void> {
    await unlessGone(this.#ari.send('DELETE', `${OBJECTS}/${type}/${encodeURIComponent(name)}`));
  }
}
