import { type IncomingRequestMessage, NameAddrHeader, type ResponseOptions } from 'sip.js/lib/core/index.js';
import type { CompanyDirectory } from '../../port.ts';
import type { EngineLimits } from '../engine-limits.ts';
import { WILDCARD } from './parse-message.ts';
import type { Registrar } from './registrar.ts';
import { isSameHost } from './same-host.ts';
import type { SipConnection } from './sip-connection.ts';
import { addressOfRecord, type SipUser } from './sip-user.ts';

interface Asked {
  readonly uri: string;
  readonly seconds: number;
}

const DEFAULT_EXPIRES = 600;

/** What to answer to a REGISTER of an authenticated user (RFC 3261 §10.3); keeps the registrar up to date. */
export function handleRegister(
  request: IncomingRequestMessage,
  connection: SipConnection,
  user: SipUser,
  context: { directory: CompanyDirectory; registrar: Registrar<SipConnection>; limits: EngineLimits },
): ResponseOptions {
  const { directory, registrar, limits } = context;
  const { user: name = '', host } = request.to.uri;
  const isHimself = name === user.login || directory.resolve(name) === user.login;
  if (!isHimself || !isSameHost(host, user.company)) return { statusCode: 403 };
  const address = addressOfRecord(user);
  const contacts = request.getHeaders('contact');
  if (request.hasHeader(WILDCARD)) return unregisterAll(request, address, registrar);
  const asked = contacts.map((_, index) => readContact(request, index));
  if (asked.some((contact) => contact === undefined)) return { statusCode: 400, reasonPhrase: 'Bad Contact' };
  for (const contact of asked) {
    if (!contact) continue;
    if (contact.seconds > 0 && contact.seconds < limits.minimumExpiresSeconds) {
      return { statusCode: 423, extraHeaders: [`Min-Expires: ${limits.minimumExpiresSeconds}`] };
    }
    const seconds = Math.min(contact.seconds, limits.maximumExpiresSeconds);
    const from = { connection, callId: request.callId, sequence: request.cseq };
    const outcome = registrar.register(address, [contact.uri], seconds, from);
    if (outcome === 'out-of-order') return { statusCode: 500, reasonPhrase: 'Out Of Order' };
    if (outcome === 'too-many') return { statusCode: 403, reasonPhrase: 'Too Many Devices' };
  }
  return registered(address, registrar);
}

function unregisterAll(
  request: IncomingRequestMessage,
  address: string,
  registrar: Registrar<SipConnection>,
): ResponseOptions {
  if (Number(request.getHeader('expires')) !== 0)
    return { statusCode: 400, reasonPhrase: 'Wildcard Needs Expires 0' };
  registrar.removeAll(address);
  return registered(address, registrar);
}

function registered(address: string, registrar: Registrar<SipConnection>): ResponseOptions {
  const contacts = registrar.contacts(address).map(({ uri, expiresAt }) => {
    const seconds = Math.max(1, Math.round((expiresAt - Date.now()) / 1000));
    return `Contact: <${uri}>;expires=${seconds}`;
  });
  return { statusCode: 200, extraHeaders: [...contacts, `Date: ${new Date().toUTCString()}`] };
}

/** The URIs of a request's Contact headers; one that cannot be used is left out. */
export function contactUris(request: IncomingRequestMessage): string[] {
  const contacts = request.getHeaders('contact').map((_, index) => readContact(request, index));
  return contacts.flatMap((contact) => (contact ? [contact.uri] : []));
}

function readContact(request: IncomingRequestMessage, index: number): Asked | undefined {
  const parsed: unknown = request.parseHeader('contact', index);
  if (!(parsed instanceof NameAddrHeader) || parsed.uri.scheme !== 'sip') return undefined;
  const own = parsed.getParam('expires');
  const seconds = Number(own ?? request.getHeader('expires') ?? DEFAULT_EXPIRES);
  return {
    uri: parsed.uri.toString(),
    seconds: Number.isInteger(seconds) && seconds >= 0 ? seconds : DEFAULT_EXPIRES,
  };
}
