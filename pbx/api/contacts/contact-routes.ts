import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { givenFields } from '../../administration/given-fields.ts';
import { Identifier } from '../../contract/identifier.ts';
import {
  ContactChange,
  ContactImport,
  ContactImported,
  ContactPage,
  ContactQuery,
  ContactRemoval,
  MOST_CONTACTS,
  NewContact,
  type PersonalContact,
  VersionedContact,
} from '../../contract/personal-contact.ts';
import type { ContactOutcome } from '../../store/ports/contact-store.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import { expectedVersion, sendVersioned } from '../entity-tag.ts';
import { found } from '../found.ts';
import { pageOf } from '../page-of.ts';
import { ProblemError } from '../problem-error.ts';
import type { TypedApi } from '../typed-api.ts';

const config = { access: 'edit-own-profile' } as const;
const versioned = { ...config, versioned: true };
const tags = ['contacts'];
const params = z.object({ contact: Identifier });

/** Five thousand contacts with all their notes do not fit; with a line each they do. */
const IMPORT_LIMIT_BYTES = 4 * 1024 * 1024;

type Asked = Parameters<typeof identityOf>[0];

/** An employee's own contacts; nobody else's, whatever the role. */
export const contactRoutes = (api: TypedApi, { stores, administration }: ApiDependencies): void => {
  const owner = (request: Asked) => {
    const { company, employee } = identityOf(request);
    return { company: company.settings.id, employee: employee.id };
  };

  const add = async (request: Asked, contacts: readonly PersonalContact[]) => {
    const { company, employee } = owner(request);
    const result = await stores.contacts.add(company, employee, contacts, MOST_CONTACTS);
    if (result.result === 'too-many') {
      throw new ProblemError('validation-failed', { errors: [{ at: '', code: 'too-many-contacts' }] });
    }
    if (result.added > 0) tell(request);
    return result;
  };

  const tell = (request: Asked): void => {
    const { company, employee } = owner(request);
    administration.events.publish(company, { type: 'contacts-changed', employee });
  };

  const kept = (request: Asked, outcome: ContactOutcome): VersionedContact => {
    if (outcome.result === 'not-found') throw new ProblemError('not-found');
    if (outcome.result === 'stale') throw new ProblemError('stale', { current: outcome.current });
    tell(request);
    return outcome.contact;
  };

  api.get(
    '/v1/contacts',
    { config, schema: { tags, querystring: ContactQuery, response: { 200: ContactPage } } },
    async (request) => {
      const { company, employee } = owner(request);
      const { cursor, limit } = request.query;
      const page = await pageOf(stores.contacts.page(company, employee, cursor ?? null, limit));
      return { ...page, contacts: [...page.contacts] };
    },
  );

  api.post(
    '/v1/contacts',
    { config, schema: { tags, body: NewContact, response: { 201: VersionedContact } } },
    async (request, reply) => {
      const contact = { id: randomUUID(), ...request.body };
      const { added } = await add(request, [contact]);
      if (added === 0) throw new ProblemError('not-unique', { errors: [{ at: '', code: 'known-contact' }] });
      const created = sendVersioned(reply, { ...contact, version: 1 });
      return reply.status(201).header('Location', `/v1/contacts/${contact.id}`).send(created);
    },
  );

  api.post(
    '/v1/contacts/import',
    {
      config,
      bodyLimit: IMPORT_LIMIT_BYTES,
      schema: { tags, body: ContactImport, response: { 200: ContactImported } },
    },
    async (request) => {
      const contacts = request.body.contacts.map((contact) => ({ id: randomUUID(), ...contact }));
      const { added, known } = await add(request, contacts);
      return { added, known };
    },
  );

  api.post(
    '/v1/contacts/removal',
    { config, schema: { tags, body: ContactRemoval, response: { 204: z.undefined() } } },
    async (request, reply) => {
      const { company, employee } = owner(request);
      if ((await stores.contacts.removeAll(company, employee, request.body.ids)) > 0) tell(request);
      return reply.status(204).send();
    },
  );

  api.get(
    '/v1/contacts/:contact',
    { config, schema: { tags, params, response: { 200: VersionedContact } } },
    async (request, reply) => {
      const { company, employee } = owner(request);
      const contact = await stores.contacts.find(company, employee, request.params.contact);
      return sendVersioned(reply, found(contact));
    },
  );

  api.patch(
    '/v1/contacts/:contact',
    { config: versioned, schema: { tags, params, body: ContactChange, response: { 200: VersionedContact } } },
    async (request, reply) => {
      const { company, employee } = owner(request);
      const expected = expectedVersion(request);
      const { version: _version, ...before } = found(
        await stores.contacts.find(company, employee, request.params.contact),
      );
      const changed = { ...before, ...givenFields(request.body) };
      const outcome = await stores.contacts.change(company, employee, changed, expected);
      return sendVersioned(reply, kept(request, outcome));
    },
  );

  api.delete(
    '/v1/contacts/:contact',
    { config: versioned, schema: { tags, params, response: { 204: z.undefined() } } },
    async (request, reply) => {
      const { company, employee } = owner(request);
      const expected = expectedVersion(request);
      kept(request, await stores.contacts.remove(company, employee, request.params.contact, expected));
      return reply.status(204).send();
    },
  );
};
