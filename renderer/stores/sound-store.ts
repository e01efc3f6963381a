import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SoundPreferences, SoundProfile } from '../../preload/contract/sound-preferences.ts';
import type { AudioDevices } from '../audio/audio-devices.ts';
import type { Recorded, SoundCheck } from '../audio/sound-check.ts';
import type { RoutedSound, SoundRouting } from '../audio/sound-routing.ts';
import type { AudioDevice } from '../phone/sound/audio-device.ts';
import { automaticProfile } from '../phone/sound/automatic-profile.ts';
import { currentProfile } from '../phone/sound/current-profile.ts';
import { type DevicesInUse, devicesInUse } from '../phone/sound/devices-in-use.ts';
import {
  mayAdd,
  mayRemove,
  withChange,
  withName,
  withoutProfile,
  withProfile,
} from '../phone/sound/profile-changes.ts';
import { noticeOfChange, type SoundNotice } from '../phone/sound/sound-notice.ts';
import type { HeadsetView, ProfileView, SoundView } from '../phone/sound/sound-view.ts';
import {
  idleRecording,
  isBusy,
  RECORDING_MS,
  transition,
  type VoiceRecording,
  type VoiceRecordingEvent,
} from '../phone/sound/voice-recording.ts';
import { TimerScope } from './timer-scope.ts';

const RING_MS = 4000;
/** Long enough to be read; a loss stays until the device is back or somebody closes it. */
const SHOW_NOTICE_MS = 8000;
const NOTICE = 'notice';

export interface SoundStoreParts {
  readonly devices: AudioDevices;
  readonly check: SoundCheck;
  /** Everything that plays or listens. */
  readonly sounds: readonly RoutedSound[];
  readonly saved: SoundPreferences;
  save(preferences: SoundPreferences): void;
  newId(): string;
  now(): number;
}

export interface SoundStore {
  readonly store: StoreApi<SoundView>;
  start(): void;
  /** The preferences were changed, here or in another window. */
  prefer(preferences: SoundPreferences): void;
  /** A call is up or rings: what is unplugged must be noticed within a second. */
  setInCall(isInCall: boolean): void;
  showHeadset(headset: HeadsetView): void;
  stop(): void;
}

/** The sound devices as screens see them; routes all sound as the profile in use and what is plugged in say. */
export function createSoundStore(parts: SoundStoreParts): SoundStore {
  const { devices, check, sounds, now } = parts;
  const timers = new TimerScope();
  let preferences = parts.saved;
  let present: readonly AudioDevice[] = [];
  let inUse = devicesInUse(currentProfile(preferences), present);
  let isListed = false;
  let returnTo: string | undefined;
  let notice: SoundNotice | undefined;
  let recording: VoiceRecording = idleRecording;
  let recorded: Recorded | undefined;
  let headset: HeadsetView = { state: 'none' };
  let isInCall = false;
  let metered = 0;

  const store = createStore<SoundView>(() => view());

  function show(): void {
    devices.watchClosely(isInCall || metered > 0 || isBusy(recording));
    store.setState(view(), true);
  }

  /** Takes the devices that the profile now comes down to. */
  function route(): void {
    const profile = currentProfile(preferences);
    inUse = devicesInUse(profile, present);
    const routing = routingOf(profile, inUse);
    for (const sound of sounds) sound.route(routing);
  }

  function prefer(wanted: SoundPreferences): void {
    if (JSON.stringify(wanted) === JSON.stringify(preferences)) return;
    preferences = wanted;
    route();
    show();
  }

  function save(wanted: SoundPreferences): void {
    prefer(wanted);
    parts.save(preferences);
  }

  function choose(profile: string): void {
    returnTo = undefined;
    save({ ...preferences, profile });
  }

  function onDevices(now: readonly AudioDevice[]): void {
    const before = present;
    const usedBefore = isListed ? inUse : undefined;
    isListed = true;
    present = now;
    const choice = automaticProfile(preferences, returnTo, before, now);
    returnTo = choice.returnTo;
    const isSwitched = choice.profile !== currentProfile(preferences).id;
    if (isSwitched) {
      preferences = { ...preferences, profile: choice.profile };
      parts.save(preferences);
    }
    route();
    tell(isSwitched ? { what: 'switched', profile: choice.profile } : noticeOfChange(usedBefore, inUse));
    show();
  }

  function tell(news: SoundNotice | undefined): void {
    if (news === undefined) return;
    notice = news;
    if (news.what === 'lost') timers.cancel(NOTICE);
    else timers.set(NOTICE, SHOW_NOTICE_MS, dismissNotice);
  }

  function dismissNotice(): void {
    notice = undefined;
    show();
  }

  function advance(event: VoiceRecordingEvent): void {
    recording = transition(recording, event);
    show();
  }

  async function record(): Promise<void> {
    advance({ type: 'record-asked', until: now() + RECORDING_MS });
    try {
      recorded = await check.record(RECORDING_MS);
    } catch {
      advance({ type: 'no-microphone' });
      return;
    }
    advance({ type: 'recorded' });
    await recorded.play();
    advance({ type: 'played' });
  }

  function watchLevel(hear: (level: number) => void): () => void {
    const stop = check.watchLevel(hear);
    metered++;
    show();
    return () => {
      stop();
      metered--;
      show();
    };
  }

  function profileView({ id, name }: SoundProfile): ProfileView {
    return {
      id,
      name,
      isCurrent: id === currentProfile(preferences).id,
      choose: () => choose(id),
      rename: (given) => save(withName(preferences, id, given)),
      ...(mayRemove(id) && { remove: () => save(withoutProfile(preferences, id)) }),
    };
  }

  function view(): SoundView {
    return {
      profiles: preferences.profiles.map(profileView),
      profile: currentProfile(preferences),
      microphones: present.filter(({ kind }) => kind === 'microphone'),
      speakers: present.filter(({ kind }) => kind === 'speaker'),
      inUse,
      notice,
      ...(notice && { dismissNotice }),
      change: (change) => save(withChange(preferences, change)),
      ...(mayAdd(preferences) && {
        addProfile: (name: string) => save(withProfile(preferences, parts.newId(), name)),
      }),
      watchLevel,
      recording,
      ...(!isBusy(recording) && !isInCall && { record: () => void record() }),
      ...(recording.stage === 'playing' && { stopRecording: () => recorded?.stop() }),
      ...(!isInCall && { tryRing: () => check.ring(RING_MS) }),
      headset,
    };
  }

  return {
    store,
    start: () => {
      route();
      devices.listen(onDevices);
    },
    prefer,
    setInCall: (isOn) => {
      if (isOn === isInCall) return;
      isInCall = isOn;
      show();
    },
    showHeadset: (next) => {
      headset = next;
      show();
    },
    stop: () => {
      timers.close();
      devices.close();
      recorded?.stop();
    },
  };
}

function routingOf(profile: SoundProfile, { microphone, speaker, ringers }: DevicesInUse): SoundRouting {
  const { noiseSuppression, echoCancellation, autoGain, volume } = profile;
  return {
    microphone: { device: microphone.device?.id, noiseSuppression, echoCancellation, autoGain },
    speaker: { device: speaker.device?.id, volume },
    ringers: ringers.map((ringer) => ({ device: ringer.device?.id, volume: ringer.volume })),
  };
}
