import { isLoopback } from './loopback.ts';
import { parseHostUrl, withoutInvisible } from './typed-host.ts';

export type PbxAddress =
  /** `scheme://host[:port]`, the host in ASCII (IDNA). */
  | { readonly ok: true; readonly origin: string }
  | { readonly ok: false; readonly code: 'bad-address' | 'insecure-address' };

/**
 * The PBX that a person meant: a bare host (`company.vats.example`, `компания.рф:8443`), or a link pasted
 * from a browser, whose path is dropped. Without a scheme it is https, on this computer http: nobody has a
 * certificate for 127.0.0.1. Plain http to another computer would show the password to the network, so it
 * is `insecure-address`.
 */
export function pbxAddress(typed: string): PbxAddress {
  const text = withoutInvisible(typed);
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  const url = parseHostUrl(scheme ? text : `https://${text}`);
  if (!url || (scheme && scheme !== 'https' && scheme !== 'http')) return { ok: false, code: 'bad-address' };
  if (isLoopback(url.hostname)) return { ok: true, origin: `${scheme ?? 'http'}://${url.host}` };
  return scheme === 'http'
    ? { ok: false, code: 'insecure-address' }
    : { ok: true, origin: `https://${url.host}` };
}
