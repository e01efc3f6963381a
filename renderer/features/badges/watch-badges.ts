import { createStore, type StoreApi } from 'zustand/vanilla';
import { CallPage } from '../../../pbx/contract/call-history.ts';
import { OwnProfile } from '../../../pbx/contract/own-profile.ts';
import { VoicemailPage } from '../../../pbx/contract/voicemail-box.ts';
import type { PbxAccess } from '../../api/pbx-access.ts';
import { callLook } from '../history/call-look.ts';

/** What waits for the person in a section. */
export interface Badges {
  /** Calls missed since the history was last looked at. */
  readonly history: number;
  /** New messages. */
  readonly voicemail: number;
}

/** When the history was last looked at, epoch milliseconds; survives a restart. */
export interface LastLook {
  read(): number;
  write(at: number): void;
}

export interface WatchedBadges {
  readonly store: StoreApi<Badges>;
  /** The history is on the screen, now and until further notice. */
  look(isLooking: boolean): void;
  stop(): void;
}

const MOST = 100;

/** Counts what waits, at the start and whenever the PBX says that something happened. */
export function watchBadges(
  { api, events }: Pick<PbxAccess, 'api' | 'events'>,
  lastLook: LastLook,
  now: () => number,
): WatchedBadges {
  const store = createStore<Badges>(() => ({ history: 0, voicemail: 0 }));
  let isLooking = false;
  let viewer: string | undefined;

  const countMessages = async () => {
    const box = await api.get('/v1/voicemail', VoicemailPage, { limit: 1 });
    if (box.ok) store.setState({ voicemail: box.value.fresh });
  };

  const countMissed = async () => {
    if (isLooking) return;
    if (viewer === undefined) {
      const me = await api.get('/v1/me', OwnProfile);
      if (!me.ok) return;
      viewer = me.value.id;
    }
    const from = new Date(lastLook.read()).toISOString();
    const missed = await api.get('/v1/calls', CallPage, {
      employee: viewer,
      result: 'missed',
      from,
      limit: MOST,
    });
    if (!missed.ok || isLooking) return;
    const own = missed.value.calls.filter((call) => callLook(call, viewer).outcome === 'missed');
    store.setState({ history: own.length });
  };

  const stop = events.listen(({ type }) => {
    if (type === 'messages' || type === 'voicemail' || type === 'ready') void countMessages();
    if (type === 'call-ended' || type === 'ready') {
      if (isLooking) lastLook.write(now());
      else void countMissed();
    }
  });
  void countMessages();
  void countMissed();
  return {
    store,
    stop,
    look(looking) {
      isLooking = looking;
      if (!looking) return;
      lastLook.write(now());
      store.setState({ history: 0 });
    },
  };
}
