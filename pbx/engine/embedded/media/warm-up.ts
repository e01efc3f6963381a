import { DtlsClient, isDtls, ProtectionProfileAeadAes128Gcm, RtpHeader } from 'werift';
import type { DatagramPath } from './datagram-path.ts';
import type { MediaIdentity } from './media-identity.ts';
import { SecureTransport } from './secure-transport.ts';

/**
 * One handshake with ourselves. The first one in a process is many times slower than those after it, for its
 * code is not compiled yet; nobody's first call shall pay for that.
 */
export async function warmUp(identity: MediaIdentity): Promise<void> {
  const { certPem: cert, privateKey: key, signatureHash } = identity.certificate;
  const socket = {
    type: 'memory',
    address: { address: '', port: 0, family: 'IPv4' as const },
    closed: false,
  };
  const path: DatagramPath = {
    onData: () => {},
    send: (data) => toClient(Buffer.from(data)),
    close: () => {},
  };
  const transport = {
    ...socket,
    onData: (_: Buffer): void => {},
    send: async (data: Buffer) => queueMicrotask(() => path.onData(data)),
    close: async () => {},
  };
  const toClient = (data: Buffer): void => {
    if (isDtls(data)) queueMicrotask(() => transport.onData(data));
  };
  const server = new SecureTransport(path, identity);
  const client = new DtlsClient({
    cert,
    key,
    signatureHash,
    transport,
    srtpProfiles: [ProtectionProfileAeadAes128Gcm],
    extendedMasterSecret: true,
  });
  const connected = new Promise<void>((resolve) => {
    server.onConnected = resolve;
    server.onFailed = () => resolve();
  });
  server.expect({ algorithm: 'sha-256', value: identity.fingerprint });
  await client.connect();
  await connected;
  server.sendRtp(Buffer.alloc(80), new RtpHeader());
  client.dtls.flight = Number.MAX_SAFE_INTEGER;
  server.close();
}
