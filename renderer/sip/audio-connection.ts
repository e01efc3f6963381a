import { preferCodecs } from './codecs.ts';

/** A PeerConnection with one audio section in both directions, and no track in it yet. */
export interface AudioConnection {
  readonly connection: RTCPeerConnection;
  readonly transceiver: RTCRtpTransceiver;
}

export function openAudioConnection(configuration: RTCConfiguration): AudioConnection {
  const connection = new RTCPeerConnection(configuration);
  const transceiver = connection.addTransceiver('audio', { direction: 'sendrecv' });
  preferCodecs(transceiver);
  return { connection, transceiver };
}
