/** Spaces, soft hyphens, zero-width and direction marks: they come along when an address is pasted. */
const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+/g;

/** What was meant by a pasted or typed address: without any invisible character. */
export function withoutInvisible(typed: string): string {
  return typed.replace(INVISIBLE, '');
}

/**
 * Parses `text` as a URL that names a plain host: no user or password, and a host that means what was
 * typed (`URL` reads a bare `101` as the address 0.0.0.101). Otherwise undefined.
 */
export function parseHostUrl(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url?.hostname || url.username !== '' || url.password !== '') return undefined;
  const isIpv4 = /^\d+\.\d+\.\d+\.\d+$/.test(url.hostname);
  if (isIpv4 && !text.includes(url.hostname)) return undefined;
  return /^[a-z0-9._[\]:-]+$/.test(url.hostname) ? url : undefined;
}
