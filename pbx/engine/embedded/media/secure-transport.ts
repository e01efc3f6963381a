import {
  DtlsServer,
  isDtls,
  isMedia,
  isRtcp,
  keyLength,
  ProtectionProfileAeadAes128Gcm,
  ProtectionProfileAes128CmHmacSha1_80,
  type RtcpPacket,
  RtcpPacketConverter,
  type RtpHeader,
  RtpPacket,
  SrtcpSession,
  SrtpSession,
  saltLength,
} from 'werift';
import type { DatagramPath } from './datagram-path.ts';
import { certificateFingerprint, type MediaIdentity } from './media-identity.ts';

export interface ExpectedFingerprint {
  /** As in SDP, for example `sha-256`. */
  readonly algorithm: string;
  readonly value: string;
}

/**
 * DTLS-SRTP (RFC 5764) on an ICE path. We are always the DTLS server, and start before the far end's
 * fingerprint is known: its handshake may overtake its SIP answer (RFC 8842 §5.3). Nothing is decrypted or
 * sent until the certificate it showed has proved to be the one it announced.
 */
export class SecureTransport {
  readonly #path: DatagramPath;
  readonly #dtls: DtlsServer;
  #onDtls: (data: Buffer) => void = () => {};
  #expected: ExpectedFingerprint | undefined;
  #handshakeDone = false;
  #srtp: SrtpSession | undefined;
  #srtcp: SrtcpSession | undefined;
  onRtp: (packet: RtpPacket) => void = () => {};
  onRtcp: (packet: RtcpPacket) => void = () => {};
  /** The far end showed another certificate than its SDP announced, or the handshake failed. */
  onFailed: (reason: string) => void = () => {};
  onConnected: () => void = () => {};

  constructor(path: DatagramPath, identity: MediaIdentity) {
    this.#path = path;
    this.#dtls = this.#createServer(identity);
    this.#dtls.onConnect.once(() => {
      this.#handshakeDone = true;
      this.#tryConnect();
    });
    this.#dtls.onError.subscribe(() => this.onFailed('handshake'));
    path.onData = (data) => this.#receive(data);
  }

  get connected(): boolean {
    return this.#srtp !== undefined;
  }

  /** What the far end's session description says of its certificate. */
  expect(fingerprint: ExpectedFingerprint): void {
    this.#expected = fingerprint;
    this.#tryConnect();
  }

  sendRtp(payload: Buffer, header: RtpHeader): void {
    if (this.#srtp) this.#path.send(this.#srtp.encrypt(payload, header));
  }

  sendRtcp(packets: readonly RtcpPacket[]): void {
    if (this.#srtcp)
      this.#path.send(this.#srtcp.encrypt(Buffer.concat(packets.map((packet) => packet.serialize()))));
  }

  close(): void {
    // Ends the handshake's retransmissions, should it be half way.
    this.#dtls.dtls.flight = Number.MAX_SAFE_INTEGER;
    this.#srtp = undefined;
    this.#srtcp = undefined;
    this.onRtp = () => {};
    this.onRtcp = () => {};
    this.onFailed = () => {};
    this.#path.close();
  }

  #createServer(identity: MediaIdentity): DtlsServer {
    const transport = {
      type: 'ice',
      address: { address: '', port: 0, family: 'IPv4' },
      closed: false,
      onData: () => {},
      send: async (data: Buffer) => this.#path.send(data),
      close: async () => {},
    };
    const server = new DtlsServer({
      cert: identity.certificate.certPem,
      key: identity.certificate.privateKey,
      signatureHash: identity.certificate.signatureHash,
      transport,
      srtpProfiles: [ProtectionProfileAeadAes128Gcm, ProtectionProfileAes128CmHmacSha1_80],
      extendedMasterSecret: true,
      certificateRequest: true,
    });
    this.#onDtls = (data) => (transport.onData as (data: Buffer) => void)(data);
    return server;
  }

  #receive(data: Buffer): void {
    if (isDtls(data)) this.#onDtls(data);
    else if (isMedia(data)) this.#receiveMedia(data);
  }

  #receiveMedia(data: Buffer): void {
    if (!this.#srtp || !this.#srtcp) return;
    if (!isRtcp(data)) {
      this.onRtp(RtpPacket.deSerialize(this.#srtp.decrypt(data)));
      return;
    }
    for (const packet of RtcpPacketConverter.deSerialize(this.#srtcp.decrypt(data))) this.onRtcp(packet);
  }

  #tryConnect(): void {
    if (!this.#handshakeDone || !this.#expected || this.#srtp) return;
    if (!this.#isExpected(this.#expected)) {
      this.onFailed('fingerprint');
      return;
    }
    const profile = this.#dtls.srtp.srtpProfile;
    if (!profile) {
      this.onFailed('srtp-profile');
      return;
    }
    const keys = this.#dtls.extractSessionKeys(keyLength(profile), saltLength(profile));
    const config = {
      profile,
      keys: {
        localMasterKey: keys.localKey as Buffer,
        localMasterSalt: keys.localSalt as Buffer,
        remoteMasterKey: keys.remoteKey as Buffer,
        remoteMasterSalt: keys.remoteSalt as Buffer,
      },
    };
    this.#srtp = new SrtpSession(config);
    this.#srtcp = new SrtcpSession(config);
    this.onConnected();
  }

  #isExpected({ algorithm, value }: ExpectedFingerprint): boolean {
    const shown = this.#dtls.remoteCertificate;
    const hash = algorithm.toLowerCase().replace('sha-', 'sha');
    if (!shown || !['sha256', 'sha384', 'sha512'].includes(hash)) return false;
    return certificateFingerprint(shown, hash) === value.trim().toUpperCase();
  }
}
