import * as tls from 'node:tls';

/**
 * The certificate authorities of the operating system beside Node's own, so that whom `net.fetch` trusts the event
 * stream trusts too. Undefined where this Node cannot tell them (before 22.15).
 */
export function trustedAuthorities(): readonly string[] | undefined {
  if (!('getCACertificates' in tls) || typeof tls.getCACertificates !== 'function') return undefined;
  return [...tls.rootCertificates, ...(tls.getCACertificates('system') as string[])];
}
