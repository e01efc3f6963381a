import type { PbxNews } from '../../preload/contract/pbx-api.ts';
import type { PbxConnection } from '../account/pbx-connection.ts';
import type { EventStream } from './event-stream.ts';

type WindowId = number;

/** One event stream a window that is signed in to a PBX. */
export interface WindowEvents {
  /** Undefined: the window is signed out, or its account has no events. */
  follow(window: WindowId, pbx: PbxConnection | undefined): void;
  /** The computer woke up, or the network came back. */
  wake(): void;
}

export function createWindowEvents(
  open: (pbx: PbxConnection, hear: (news: PbxNews) => void) => EventStream,
  tell: (window: WindowId, news: PbxNews) => void,
): WindowEvents {
  const streams = new Map<WindowId, EventStream>();
  return {
    follow(window, pbx) {
      streams.get(window)?.close();
      streams.delete(window);
      if (pbx)
        streams.set(
          window,
          open(pbx, (news) => tell(window, news)),
        );
    },
    wake() {
      for (const stream of streams.values()) stream.wake();
    },
  };
}
