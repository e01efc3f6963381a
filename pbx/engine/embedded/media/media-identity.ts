import { createHash, X509Certificate } from 'node:crypto';
import { type RTCCertificate, RTCDtlsTransport } from 'werift';

/** The DTLS certificate that every leg of an engine shares: making one takes longer than a handshake. */
export interface MediaIdentity {
  readonly certificate: RTCCertificate;
  /** SHA-256 in upper-case hex with colons, as in SDP (RFC 8122 §5). */
  readonly fingerprint: string;
}

/** Upper-case hex with colons. `algorithm` is a hash that Node knows. */
export function certificateFingerprint(der: Uint8Array, algorithm = 'sha256'): string {
  const hex = createHash(algorithm).update(der).digest('hex').toUpperCase();
  return (hex.match(/../g) ?? []).join(':');
}

export async function createMediaIdentity(): Promise<MediaIdentity> {
  const certificate = await RTCDtlsTransport.SetupCertificate();
  const der = new X509Certificate(certificate.certPem).raw;
  return { certificate, fingerprint: certificateFingerprint(der) };
}
