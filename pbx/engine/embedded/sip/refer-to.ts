import { parseUri } from './header-grammar.ts';
import { type ReplacedDialog, readReplaces } from './replaces.ts';

/** Where a transfer is to go. */
export interface ReferTo {
  /** User part of the URI, unescaped. */
  readonly user: string;
  readonly host: string;
  /** An attended transfer (RFC 5589 §7): the call that is to be taken over. */
  readonly replaces: ReplacedDialog | undefined;
}

/** In brackets a URI may have headers; without them whatever follows a semicolon is not its (RFC 3261 §20). */
const bracketed = /^[^<>]*<(sip:[^<>?\s]+)(?:\?([^<>\s]*))?>[^<>]*$/i;
const bare = /^\s*(sip:[^<>?;,\s]+)\s*(?:;[^<>]*)?$/i;

/** Reads a Refer-To header (RFC 3515 §2.1), undefined when it names nothing that can be called. */
export function readReferTo(value: string): ReferTo | undefined {
  const [, address = '', headers = ''] = bracketed.exec(value) ?? bare.exec(value) ?? [];
  const uri = address ? parseUri(address) : undefined;
  if (!uri?.user) return undefined;
  const method: unknown = uri.getParam('method');
  if (method !== undefined && String(method).toUpperCase() !== 'INVITE') return undefined;
  const user = unescaped(uri.user);
  const replacing = headerValues(headers, 'replaces');
  if (replacing.length === 0) return { user, host: uri.host, replaces: undefined };
  const replaces = replacing.length === 1 ? readReplaces(replacing[0] ?? '') : undefined;
  return replaces && { user, host: uri.host, replaces };
}

/** Values of a header in a URI (RFC 3261 §19.1.1), unescaped. A plus is a plus there. */
function headerValues(headers: string, name: string): string[] {
  const all = [...new URLSearchParams(headers.replaceAll('+', '%2B'))];
  return all.flatMap(([key, value]) => (key.toLowerCase() === name ? [value] : []));
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
