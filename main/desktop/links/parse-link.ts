import type { Link } from './link.ts';

/** No link that anyone needs is longer; a longer one is an attempt at something. */
const LONGEST = 2048;

/** RFC 3966 §3: digits, the keys of a telephone, and the marks that people put between digits. */
const VISUAL_SEPARATORS = /[-.() \u00a0]/g;
const NUMBER = /^\+?[\d*#]{1,32}$/;
/** What of RFC 3261 `user` occurs in telephone systems. */
const USER = /^[a-z0-9._~+*#-]{1,64}$/i;
const HOST = /^(?:[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;
const TOKEN = /^[\w-]{16,200}$/;

/**
 * Reads a `tel:`, `callto:`, `sip:`, `sips:` or `communicator:` link. Undefined for anything else, and for whatever
 * holds a character that has no business in a number or an address.
 */
export function parseLink(text: string): Link | undefined {
  if (text.length > LONGEST) return undefined;
  const [, scheme = '', rest = ''] = /^([a-z]+):(?:\/\/)?(.*)$/is.exec(text.trim()) ?? [];
  switch (scheme.toLowerCase()) {
    case 'tel':
      return call(number(rest));
    case 'callto':
      return calltoLink(rest);
    case 'sip':
    case 'sips':
      return call(sipAddress(rest));
    case 'communicator':
      return ownLink(text.trim());
    default:
      return undefined;
  }
}

const call = (target: string | undefined): Link | undefined =>
  target === undefined ? undefined : { kind: 'call', target };

/** The parameters of RFC 3966 (`;ext=`, `;phone-context=`) are not dialled. */
function number(text: string): string | undefined {
  const plain = unescaped(withoutParameters(text))?.replace(VISUAL_SEPARATORS, '');
  return plain !== undefined && NUMBER.test(plain) ? plain : undefined;
}

/** Nobody defined `callto:`; met are a number, a name, and another link inside. */
function calltoLink(text: string): Link | undefined {
  if (/^(?:tel|sips?):/i.test(text)) return parseLink(text);
  const plain = unescaped(withoutParameters(text.replace(/\/$/, '')));
  return call(number(text.replace(/\/$/, '')) ?? (plain?.includes('@') ? sipAddress(plain) : user(plain)));
}

function sipAddress(text: string): string | undefined {
  const plain = withoutParameters(text);
  const at = plain.lastIndexOf('@');
  const name = user(unescaped(plain.slice(0, at)));
  const host = plain.slice(at + 1);
  return at > 0 && name !== undefined && HOST.test(host) ? `${name}@${host}` : undefined;
}

function user(text: string | undefined): string | undefined {
  const plain = text?.replace(/[() ]/g, '');
  return plain !== undefined && USER.test(plain) ? plain : undefined;
}

function ownLink(text: string): Link | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const what = url && (url.host || url.pathname.replace(/^\/+/, ''));
  if (what === 'call') return call(number(url?.searchParams.get('number') ?? ''));
  const address = url?.searchParams.get('address') ?? '';
  const token = url?.hash.slice(1) ?? '';
  const isInvitation = what === 'invitation' || what === '';
  return isInvitation && HOST.test(address) && TOKEN.test(token)
    ? { kind: 'invitation', address, token }
    : undefined;
}

const withoutParameters = (text: string): string => /^[^;?]*/.exec(text)?.[0] ?? '';

function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
