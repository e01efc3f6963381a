import type { CallParty } from '../phone/phone-view.ts';

const LONGEST = 100;
/** Control characters, and those that turn the direction of text around. */
const UNPRINTABLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Reads a From, P-Asserted-Identity or P-Called-Party-ID header (RFC 3261 §20.10 name-addr or addr-spec).
 * Whatever came from the network ends up as two short lines of plain text; undefined when there is no address.
 */
export function sipParty(header: string | undefined): CallParty | undefined {
  if (header === undefined) return undefined;
  const nameAddr = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^<"]*))\s*<([^>]*)>/.exec(header);
  const address = nameAddr?.[3] ?? header;
  const user = /^\s*(?:sips?|tel):([^@;?>,\s]+)/i.exec(address)?.[1];
  if (user === undefined) return undefined;
  const quoted = nameAddr?.[1]?.replace(/\\(.)/g, '$1');
  return { name: text(quoted ?? nameAddr?.[2] ?? ''), number: text(unescaped(withoutPassword(user))) };
}

const text = (raw: string): string => raw.replace(UNPRINTABLE, '').trim().slice(0, LONGEST);

const withoutPassword = (user: string): string => user.replace(/:.*$/, '');

function unescaped(user: string): string {
  try {
    return decodeURIComponent(user);
  } catch {
    return user;
  }
}
