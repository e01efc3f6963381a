import type { RTCSession } from 'jssip/lib/RTCSession';
import type { IncomingRequest, IncomingResponse } from 'jssip/lib/SIPMessage';

/**
 * What JsSIP 3.13 does but its typings leave out. Everything that is not its documented API is named here,
 * so that an update of JsSIP is checked against one file.
 */
export interface SessionInternals {
  /** In-dialog request; handlers that are left out do nothing. */
  sendRequest(
    method: 'INVITE' | 'ACK' | 'REFER',
    options?: {
      readonly extraHeaders?: readonly string[];
      readonly body?: string;
      readonly eventHandlers?: InDialogHandlers;
    },
  ): InDialogRequest | undefined;
  /** Answers a NOTIFY of an answered call. */
  _receiveNotify(request: IncomingRequest): void;
  /** Absent before a response that makes one. */
  readonly _dialog?: { readonly id: DialogId };
  /** Makes JsSIP end a dialog whose 200 crosses our CANCEL; it does so only when no 1xx had come. */
  _is_canceled: boolean;
  /** The candidates so far are enough, though gathering goes on. */
  _iceReady: boolean;
  /** Makes the session's PeerConnection, when JsSIP answers. */
  _createRTCConnection(configuration: RTCConfiguration): void;
}

interface DialogId {
  readonly call_id: string;
  readonly local_tag: string;
  readonly remote_tag: string;
}

interface RequestInternals {
  reply(code: number): void;
}

interface InDialogHandlers {
  onSuccessResponse(response: IncomingResponse): void;
  onErrorResponse(response: IncomingResponse): void;
  onTransportError(): void;
  onRequestTimeout(): void;
  /** 408 and 481. */
  onDialogError(response: IncomingResponse): void;
  /** The request was sent again with credentials, hence under another number. */
  onAuthenticated?(request: { readonly cseq: number }): void;
}

interface InDialogRequest {
  readonly cseq: number;
  readonly transaction?: { readonly eventHandlers: { onReceiveResponse(response: IncomingResponse): void } };
}

/**
 * Lets JsSIP take a connection that is ready for the one it makes: while `act` runs, `new RTCPeerConnection`
 * gives that one, and the first offer asked of it is the one it has (W3C WebRTC §4.4.2 `createOffer`).
 */
export function withConnection<Result>(connection: RTCPeerConnection, act: () => Result): Result {
  const maker = globalThis.RTCPeerConnection;
  const { localDescription } = connection;
  if (localDescription) giveOnce(connection, 'createOffer', Promise.resolve(localDescription));
  giveOnce(connection, 'setLocalDescription', Promise.resolve());
  globalThis.RTCPeerConnection = new Proxy(maker, { construct: () => connection });
  try {
    return act();
  } finally {
    globalThis.RTCPeerConnection = maker;
  }
}

/** Of the steps of a negotiation. */
interface Outcomes {
  readonly createOffer: Promise<RTCSessionDescriptionInit>;
  readonly createAnswer: Promise<RTCSessionDescriptionInit>;
  readonly setLocalDescription: Promise<void>;
  readonly setRemoteDescription: Promise<void>;
}

/** The next time that JsSIP asks for it, it gets an outcome that is there already, or on its way. */
export function giveOnce<Step extends keyof Outcomes>(
  connection: RTCPeerConnection,
  step: Step,
  outcome: Outcomes[Step],
): void {
  const give = () => {
    Reflect.deleteProperty(connection, step);
    return outcome;
  };
  Object.assign(connection, { [step]: give });
}

export function internalsOf(of: RTCSession): SessionInternals;
export function internalsOf(of: IncomingRequest): RequestInternals;
export function internalsOf(of: unknown): unknown {
  return of;
}
