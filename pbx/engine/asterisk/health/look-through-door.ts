import { connect as connectPlain } from 'node:net';
import { connect as connectSecurely, type TLSSocket } from 'node:tls';
import type { CertificateFacts, DoorFacts } from './asterisk-facts.ts';

const LIMIT_MS = 5_000;
const PORTS = { 'ws:': 80, 'wss:': 443 } as const;

/** Connects to where phones are sent (`ws://…`, `wss://…`) and looks at the certificate. */
export const lookThroughDoor = (url: string): Promise<DoorFacts> =>
  new Promise((resolve) => {
    const { protocol, hostname, port } = new URL(url);
    const isSecure = protocol === 'wss:';
    const host = hostname.replace(/^\[|\]$/g, '');
    const place = { host, port: Number(port) || PORTS[isSecure ? 'wss:' : 'ws:'] };
    // Whether it is to be believed is looked at below, and told: no certificate ends the look.
    const secure = { ...place, rejectUnauthorized: false, servername: host };
    const socket = isSecure ? connectSecurely(secure) : connectPlain(place);
    const tell = (facts: DoorFacts): void => {
      socket.destroy();
      resolve(facts);
    };
    socket.setTimeout(LIMIT_MS, () => tell({ url, reached: false, why: `${LIMIT_MS / 1000} с без ответа` }));
    socket.once('error', (error) => tell({ url, reached: false, why: error.message }));
    socket.once(isSecure ? 'secureConnect' : 'connect', () =>
      tell({ url, reached: true, ...(isSecure && { certificate: certificateOf(socket as TLSSocket) }) }),
    );
  });

const certificateOf = (socket: TLSSocket): CertificateFacts => {
  const certificate = socket.getPeerX509Certificate();
  const distrust = socket.authorized ? {} : { distrust: String(socket.authorizationError) };
  return {
    validUntil: Date.parse(certificate?.validTo ?? '') || 0,
    keyType: certificate?.publicKey.asymmetricKeyType ?? '?',
    ...distrust,
  };
};
