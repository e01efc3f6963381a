import { EVENTS_CLOSED, EventMessage } from '../../pbx/contract/company-event.ts';
import type { PbxNews } from '../../preload/contract/pbx-api.ts';
import type { PbxConnection } from '../account/pbx-connection.ts';
import { parseJson } from '../parse-json.ts';

export interface EventStream {
  /** The network may be back: tries at once instead of waiting. */
  wake(): void;
  close(): void;
}

/** What an open WebSocket tells. */
interface EventSocketListener {
  opened(): void;
  heard(text: string): void;
  /** The other side is there, though it has nothing to say. */
  alive(): void;
  /** Once, also when it never opened. */
  closed(code: number): void;
}

interface EventSocket {
  send(text: string): void;
  /** At once, without a goodbye. */
  end(): void;
}

export type OpenEventSocket = (url: string, listener: EventSocketListener) => EventSocket;

export interface EventStreamStart {
  readonly pbx: PbxConnection;
  readonly hear: (news: PbxNews) => void;
  readonly openSocket: OpenEventSocket;
  readonly times?: EventStreamTimes;
}

/** Milliseconds. */
interface EventStreamTimes {
  /** After the first failure; doubles with each one that follows. */
  readonly firstDelay: number;
  readonly longestDelay: number;
  /** A server that has said nothing for so long is gone; it pings twice in that time. Absent: nobody hears pings. */
  readonly silence?: number;
}

const usualTimes: EventStreamTimes = { firstDelay: 1_000, longestDelay: 30_000, silence: 75_000 };

/**
 * Hears what happens in the company, over one WebSocket that is opened again whenever it ends: `connecting → ready →
 * waiting → connecting …` until it is closed. A token that is refused is renewed; should that be refused too, the
 * window is signed out by whoever listens to the session's end.
 */
export function openEventStream(start: EventStreamStart): EventStream {
  const { pbx, hear, openSocket, times = usualTimes } = start;
  const closing = new AbortController();
  let socket: EventSocket | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isReady = false;

  const connect = async () => {
    clearTimeout(retry);
    retry = undefined;
    const token = await pbx.accessToken().catch(() => undefined);
    if (closing.signal.aborted) return;
    if (token === undefined) return tryLater();
    open(token);
  };

  const open = (accessToken: string) => {
    const current = openSocket(eventsUrl(pbx.origin), {
      opened: () => current.send(JSON.stringify({ type: 'sign-in', accessToken })),
      heard: take,
      alive: listenForLife,
      closed(code) {
        clearTimeout(silence);
        if (code === EVENTS_CLOSED.notSignedIn) pbx.discard(accessToken);
        if (isReady) hear({ type: 'lost' });
        isReady = false;
        socket = undefined;
        if (!closing.signal.aborted) tryLater();
      },
    });
    socket = current;
    listenForLife();
  };

  const take = (text: string) => {
    listenForLife();
    const message = EventMessage.safeParse(parseJson(text));
    // A newer PBX may tell more than this program understands.
    if (!message.success) return;
    if (message.data.type === 'ready') {
      isReady = true;
      failures = 0;
    }
    hear(message.data);
  };

  const listenForLife = () => {
    clearTimeout(silence);
    if (times.silence !== undefined) silence = setTimeout(() => socket?.end(), times.silence);
  };

  const tryLater = () => {
    const delay = Math.min(times.longestDelay, times.firstDelay * 2 ** failures);
    failures += 1;
    // Jitter: after a restart of the PBX a whole office comes back.
    retry = setTimeout(connect, delay * (0.5 + Math.random() / 2));
  };

  void connect();
  return {
    wake() {
      if (retry !== undefined) void connect();
    },
    close() {
      closing.abort();
      clearTimeout(retry);
      clearTimeout(silence);
      isReady = false;
      socket?.end();
    },
  };
}

const eventsUrl = (origin: string) => `${origin.replace(/^http/, 'ws')}/v1/events`;
