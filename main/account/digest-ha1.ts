import { createHash } from 'node:crypto';

/** HA1 of SIP digest access with MD5, the algorithm of today's phones (RFC 7616 §3.4.2), in lower-case hex. */
export function digestHa1(login: string, realm: string, password: string): string {
  return createHash('md5').update(`${login}:${realm}:${password}`).digest('hex');
}
