import { Grammar, IncomingRequestMessage, IncomingResponseMessage } from 'sip.js/lib/core/index.js';
import { LONGEST_ODD_VALUE, parseNameAddress, parseSequence, parseUri, parseVia } from './header-grammar.ts';

export type ParsedMessage = IncomingRequestMessage | IncomingResponseMessage;

/** RFC 3261 §7.3.3, RFC 6665 §8.4 and RFC 4028 §10. */
const compact: Readonly<Record<string, string>> = {
  i: 'call-id',
  m: 'contact',
  e: 'content-encoding',
  l: 'content-length',
  c: 'content-type',
  f: 'from',
  s: 'subject',
  k: 'supported',
  t: 'to',
  v: 'via',
  o: 'event',
  u: 'allow-events',
  x: 'session-expires',
  r: 'refer-to',
};

/** More than any phone sends; it bounds the work on one message. */
const MOST_HEADERS = 200;

/** Stands for `Contact: *` (RFC 3261 §10.2.2), which is no address. */
export const WILDCARD = 'x-wildcard-contact';

/** Reads start line, headers and body into sip.js' own message. Undefined when any of it is malformed. */
export function parseMessage(text: string): ParsedMessage | undefined {
  const headerEnd = text.indexOf('\r\n\r\n');
  if (headerEnd < 0) return undefined;
  // A line that begins with white space goes on with the one before (RFC 3261 §7.3.1).
  const [start = '', ...lines] = text
    .slice(0, headerEnd)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const message = parseStart(start);
  if (!message || lines.length > MOST_HEADERS) return undefined;
  message.data = text;
  for (const line of lines) if (!readHeader(message, line)) return undefined;
  const body = text.slice(headerEnd + 4);
  const length = message.getHeader('content-length');
  message.body = length === undefined ? body : Buffer.from(body).subarray(0, Number(length)).toString();
  return message;
}

function parseStart(start: string): ParsedMessage | undefined {
  const response = /^SIP\/2\.0 ([1-6]\d\d) ?(.*)$/.exec(start);
  if (response) {
    const message = new IncomingResponseMessage();
    message.statusCode = Number(response[1]);
    message.reasonPhrase = response[2] ?? '';
    return message;
  }
  const request = /^([A-Z]{2,20}) (\S+) SIP\/2\.0$/.exec(start);
  const uri = request && parseUri(request[2] ?? '');
  if (!request || !uri) return undefined;
  const message = new IncomingRequestMessage();
  message.method = request[1] ?? '';
  message.ruri = uri;
  return message;
}

/** False when the line is no header, or one whose value we need cannot be read. */
function readHeader(message: ParsedMessage, line: string): boolean {
  const colon = line.indexOf(':');
  const written = line.slice(0, colon).trim().toLowerCase();
  if (colon < 1 || !/^[a-z0-9.!%*_+`'~-]+$/.test(written)) return false;
  const name = compact[written] ?? written;
  const value = line.slice(colon + 1).trim();
  const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (read && once.has(name) && message.hasHeader(name)) return false;
  if (read) return read(message, value);
  message.addHeader(name, value);
  return true;
}

const once = new Set(['from', 'to', 'call-id', 'cseq', 'content-length', 'content-type', 'max-forwards']);

const readers: Readonly<Record<string, (message: ParsedMessage, value: string) => boolean>> = {
  via: (message, value) => {
    message.addHeader('via', value);
    if (message.getHeaders('via').length > 1) return true;
    const via = parseVia(value);
    if (!via?.branch) return false;
    message.via = via;
    message.viaBranch = via.branch;
    return true;
  },
  from: (message, value) => {
    const from = parseNameAddress(value);
    if (!from) return false;
    keep(message, 'From', value, from);
    message.from = from;
    message.fromTag = from.getParam('tag') ?? '';
    return true;
  },
  to: (message, value) => {
    const to = parseNameAddress(value);
    if (!to) return false;
    keep(message, 'To', value, to);
    message.to = to;
    message.toTag = to.getParam('tag') ?? '';
    return true;
  },
  contact: (message, value) => {
    if (value === '*') {
      message.addHeader(WILDCARD, value);
      return true;
    }
    const single = value.includes(',') ? undefined : parseNameAddress(value);
    if (!single) return readContacts(message, value);
    keep(message, 'Contact', value, single);
    return true;
  },
  'call-id': (message, value) => {
    message.addHeader('call-id', value);
    message.callId = value;
    return /^\S+$/.test(value);
  },
  cseq: (message, value) => {
    const sequence = parseSequence(value);
    if (!sequence || sequence.value >= 2 ** 31) return false;
    keep(message, 'CSeq', value, sequence);
    message.cseq = sequence.value;
    if (message instanceof IncomingRequestMessage) return message.method === sequence.method;
    message.method = sequence.method;
    return true;
  },
  'content-length': (message, value) => {
    message.addHeader('content-length', value);
    return /^\d{1,9}$/.test(value);
  },
  'content-type': (message, value) => {
    keep(message, 'Content-Type', value, value.split(';')[0]?.trim().toLowerCase());
    return value.includes('/');
  },
};

/** Contacts of any shape, and several of them in one header. */
function readContacts(message: ParsedMessage, value: string): boolean {
  if (value.length > LONGEST_ODD_VALUE) return false;
  const parsed: unknown = Grammar.parse(value, 'Contact');
  if (!Array.isArray(parsed)) return false;
  for (const contact of parsed)
    keep(message, 'Contact', value.substring(contact.position, contact.offset), contact.parsed);
  return true;
}

/** Adds a header together with what was read from it, so that sip.js does not parse it again. */
function keep(message: ParsedMessage, name: string, raw: string, parsed: unknown): void {
  message.addHeader(name, raw);
  const header = message.headers[name]?.at(-1);
  if (header) header.parsed = parsed;
}
