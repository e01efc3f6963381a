import type { RTCSession } from 'jssip/lib/RTCSession';
import type { IncomingRequest } from 'jssip/lib/SIPMessage';
import type { TransferProgress } from '../phone/phone-line.ts';
import type { CallEndReason } from '../phone/phone-view.ts';
import { refusedReason } from './end-reason.ts';
import { internalsOf } from './jssip-internals.ts';

export type TellProgress = (progress: TransferProgress, reason: CallEndReason | undefined) => void;

/**
 * REFER, and what is told of it by NOTIFY (RFC 3515). JsSIP has its own, which forgets a subscription whose REFER
 * was authenticated again (#961), cannot read a body without a line end (#493), and answers news of a transfer
 * that it has forgotten with 481, for which PBXs end the call itself (RFC 5057 §5.1; #556). Here every such NOTIFY
 * is answered with 200, whether or not it is still of interest.
 */
export class TransferRequest {
  readonly #session: RTCSession;
  /** CSeq of the REFER whose news count (RFC 3515 §2.4.6); undefined when none is out. */
  #id: number | undefined;
  #tell: TellProgress = () => undefined;

  constructor(session: RTCSession) {
    this.#session = session;
    internalsOf(session)._receiveNotify = (request) => this.#onNotify(request);
  }

  /** `target`: the value of Refer-To. One that is still out is forgotten. */
  send(target: string, referredBy: string, tell: TellProgress): void {
    this.#tell = tell;
    const isRefused = (): void => this.#conclude('failed', undefined);
    const request = internalsOf(this.#session).sendRequest('REFER', {
      extraHeaders: [
        `Refer-To: ${target}`,
        `Referred-By: <${referredBy}>`,
        `Contact: ${this.#session.contact}`,
      ],
      eventHandlers: {
        onSuccessResponse: () => tell('trying', undefined),
        onErrorResponse: ({ status_code }) => this.#conclude('failed', refusedReason(status_code, [])),
        onTransportError: isRefused,
        onRequestTimeout: isRefused,
        onDialogError: isRefused,
        onAuthenticated: ({ cseq }) => {
          this.#id = cseq;
        },
      },
    });
    this.#id = request?.cseq;
    if (request === undefined) tell('failed', undefined);
  }

  #onNotify(request: IncomingRequest): void {
    const [event, id] = readEvent(request.getHeader('event'));
    if (event !== 'refer') {
      internalsOf(request).reply(489);
      return;
    }
    internalsOf(request).reply(200);
    if (this.#id === undefined || (id !== undefined && id !== this.#id)) return;
    const status = Number(/^\s*SIP\/2\.0\s+(\d{3})/.exec(request.body ?? '')?.[1]);
    if (status > 100 && status < 200) this.#tell('ringing', undefined);
    else if (status >= 200 && status < 300) this.#conclude('done', undefined);
    else if (status >= 300) this.#conclude('failed', refusedReason(status, []));
  }

  #conclude(progress: 'done' | 'failed', reason: CallEndReason | undefined): void {
    if (this.#id === undefined) return;
    this.#id = undefined;
    this.#tell(progress, reason);
  }
}

/** `refer;id=93809824` (RFC 3515 §2.4.6). */
function readEvent(header: string | undefined): readonly [string, number | undefined] {
  const [, event = '', id] = /^\s*([^\s;]+)(?:.*;\s*id\s*=\s*(\d+))?/i.exec(header ?? '') ?? [];
  return [event.toLowerCase(), id === undefined ? undefined : Number(id)];
}
