import type { z } from 'zod';
import {
  ContactImported,
  ContactPage,
  type NewContact,
  VersionedContact,
} from '../../../pbx/contract/personal-contact.ts';
import { Problem, type ProblemCode } from '../../../pbx/contract/problem.ts';
import type { PbxConnection } from '../../account/pbx-connection.ts';
import { parseJson } from '../../parse-json.ts';

/** An answer that keeps the person waiting longer than this is no answer. */
const TIMEOUT_MS = 15_000;
/** As many as the PBX gives and takes at once. */
const PAGE = 1_000;
const IMPORT = 5_000;

/** The PBX refused. */
export class PbxContactsRefusal extends Error {
  readonly code: ProblemCode | undefined;
  constructor(status: number, code: ProblemCode | undefined) {
    super(`HTTP ${status} ${code ?? ''}`);
    this.code = code;
  }
}

type PbxContact = VersionedContact;
type Sent = z.input<typeof NewContact>;

/** `/v1/contacts` of the PBX. Every method rejects when it does not answer, and with a refusal when it refuses. */
export interface PbxContactsApi {
  /** By name. */
  all(): Promise<readonly PbxContact[]>;
  add(contact: Sent): Promise<PbxContact>;
  /** Those that are there already are left out. */
  addAll(contacts: readonly Sent[]): Promise<void>;
  change(id: string, contact: Sent, version: number): Promise<PbxContact>;
  find(id: string): Promise<PbxContact>;
  removeAll(ids: readonly string[]): Promise<void>;
}

export function createPbxContactsApi(pbx: () => Pick<PbxConnection, 'fetch'>): PbxContactsApi {
  const ask = async (method: string, path: string, body?: object, version?: number): Promise<unknown> => {
    const response = await pbx().fetch(path, {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = parseJson(await response.text());
    if (!response.ok) throw new PbxContactsRefusal(response.status, Problem.safeParse(answer).data?.code);
    return answer;
  };

  return {
    async all() {
      const contacts: PbxContact[] = [];
      let cursor: string | null = null;
      do {
        const query = new URLSearchParams({ limit: String(PAGE), ...(cursor !== null && { cursor }) });
        const page: ContactPage = ContactPage.parse(await ask('GET', `/v1/contacts?${query}`));
        contacts.push(...page.contacts);
        cursor = page.next;
      } while (cursor !== null);
      return contacts;
    },
    add: async (contact) => VersionedContact.parse(await ask('POST', '/v1/contacts', contact)),
    async addAll(contacts) {
      for (let from = 0; from < contacts.length; from += IMPORT) {
        const part = contacts.slice(from, from + IMPORT);
        ContactImported.parse(await ask('POST', '/v1/contacts/import', { contacts: part }));
      }
    },
    change: async (id, contact, version) =>
      VersionedContact.parse(await ask('PATCH', `/v1/contacts/${id}`, contact, version)),
    find: async (id) => VersionedContact.parse(await ask('GET', `/v1/contacts/${id}`)),
    async removeAll(ids) {
      for (let from = 0; from < ids.length; from += IMPORT)
        await ask('POST', '/v1/contacts/removal', { ids: ids.slice(from, from + IMPORT) });
    },
  };
}
