import { createHash } from 'node:crypto';
import type { DigestSecret } from '../engine/port.ts';

/** HA1 of RFC 7616 §3.4.2 for SIP: MD5 for today's phones, SHA-256 (RFC 8760) beside it. Hex. */
export const digestSecret = (login: string, realm: string, password: string): DigestSecret => {
  const secret = `${login}:${realm}:${password}`;
  return {
    ha1Md5: createHash('md5').update(secret).digest('hex'),
    ha1Sha256: createHash('sha256').update(secret).digest('hex'),
  };
};
