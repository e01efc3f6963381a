import type * as JsSipModule from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { RawAccount } from './raw-account.ts';

/** What `installRawPhone` leaves in the page as `window.phone`. Times are epoch milliseconds. */
export interface PagePhone {
  register(account: RawAccount): Promise<void>;
  startCall(number: string): number;
  call(number: string): Promise<number>;
  answerNext(): Promise<number>;
  /** Ends all calls; resolves when they are over. */
  hangUp(): Promise<void>;
}

/** Runs in the page, after JsSIP; must not use anything outside itself. */
export function installRawPhone(iceServers: RTCIceServer[]): void {
  const { JsSIP } = window as unknown as { JsSIP: typeof JsSipModule };
  const sessions = new Set<RTCSession>();
  let incoming: ((session: RTCSession) => void) | undefined;
  let ua: InstanceType<(typeof JsSipModule)['UA']>;
  const media = { mediaConstraints: { audio: true, video: false }, pcConfig: { iceServers } };
  const now = (): number => performance.timeOrigin + performance.now();

  const play = (connection: RTCPeerConnection): void => {
    connection.addEventListener('track', ({ track }) => {
      const audio = document.createElement('audio');
      audio.autoplay = true;
      audio.srcObject = new MediaStream([track]);
      document.body.append(audio);
    });
  };

  const register: PagePhone['register'] = ({ url, domain, login, password }) =>
    new Promise((resolve, reject) => {
      const sockets = [new JsSIP.WebSocketInterface(url)];
      ua = new JsSIP.UA({ sockets, uri: `sip:${login}@${domain}`, password });
      ua.on('registered', () => resolve());
      ua.on('registrationFailed', ({ cause }) => reject(new Error(String(cause))));
      ua.on('newRTCSession', ({ session }: { session: RTCSession }) => {
        sessions.add(session);
        session.on('ended', () => sessions.delete(session));
        session.on('failed', () => sessions.delete(session));
        session.on('peerconnection', ({ peerconnection }) => play(peerconnection));
        if (session.direction === 'incoming') incoming?.(session);
        else if (session.connection) play(session.connection);
      });
      ua.start();
    });

  const call: PagePhone['call'] = (number) =>
    new Promise((resolve, reject) => {
      const askedAt = now();
      const session = ua.call(number, media);
      session.on('confirmed', () => resolve(askedAt));
      session.on('failed', ({ cause }) => reject(new Error(String(cause))));
    });

  const startCall: PagePhone['startCall'] = (number) => {
    const askedAt = now();
    ua.call(number, media);
    return askedAt;
  };

  const answerNext: PagePhone['answerNext'] = () =>
    new Promise((resolve) => {
      incoming = (session) => {
        incoming = undefined;
        session.on('progress', () => {
          resolve(now());
          session.answer(media);
        });
      };
    });

  const hangUp: PagePhone['hangUp'] = async () => {
    const endings = [...sessions].map(
      (session) =>
        new Promise<void>((resolve) => {
          session.on('ended', () => resolve());
          session.on('failed', () => resolve());
          session.terminate();
        }),
    );
    await Promise.all(endings);
  };

  Object.assign(window, { phone: { register, startCall, call, answerNext, hangUp } satisfies PagePhone });
}
