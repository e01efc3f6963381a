import { isLoopback } from '../../account/loopback.ts';
import { BookFailure } from './book-failure.ts';

/**
 * The address of a book as the person typed it. Only a connection that nobody can listen to may carry a password:
 * an open one is refused anywhere but on this computer.
 */
export function bookUrl(typed: string, safe: 'https:' | 'ldaps:', open: 'http:' | 'ldap:'): URL {
  const url = parse(/^[a-z]+:\/\//i.test(typed.trim()) ? typed.trim() : `${safe}//${typed.trim()}`);
  const host = url.hostname.toLowerCase();
  if (host === '' || (url.protocol !== safe && url.protocol !== open)) throw new BookFailure('bad-address');
  if (url.protocol === open && !isLoopback(host)) throw new BookFailure('insecure-address');
  if (url.username || url.password) throw new BookFailure('bad-address');
  return url;
}

function parse(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw new BookFailure('bad-address');
  }
}
