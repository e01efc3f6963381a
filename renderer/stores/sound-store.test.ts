import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSoundPreferences } from '../../preload/contract/sound-preferences.ts';
import { deskDevices } from '../../test/doubles/desk-devices.ts';
import { headsetPreferences, type SoundBench, soundBench } from '../../test/doubles/sound-bench.ts';

const { webcam, speakers, headsetMicrophone, headsetSpeaker } = deskDevices;
const headset = [headsetMicrophone, headsetSpeaker] as const;

let bench: SoundBench;
const view = () => bench.view();
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  bench = soundBench();
});
afterEach(() => {
  bench.sound.stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe('the sound store', () => {
  it('routes everything as the profile says from the start', () => {
    expect(bench.routing()).toMatchObject({
      microphone: { device: 'headset', noiseSuppression: 'browser', echoCancellation: true },
      speaker: { device: 'headset', volume: 1 },
      ringers: [
        { device: 'headset', volume: 0.3 },
        { device: 'speakers', volume: 0.8 },
      ],
    });
    expect(view().notice).toBeUndefined();
  });

  it('no ring volume (linphone-desktop #453): each ringer has its own, and it is kept', () => {
    const [first, second] = view().profile.ringers;
    view().change({ ringers: [first!, { ...second!, volume: 0.1 }] });
    expect(bench.routing().ringers[1]).toEqual({ device: 'speakers', volume: 0.1 });
    expect(bench.saved()?.profiles[0]?.ringers[1]?.volume).toBe(0.1);
  });

  it('rings on speakers while talking on the headset (linphone-desktop #440): a muted ringer is silent', () => {
    const [first, second] = view().profile.ringers;
    view().change({ ringers: [first!, { ...second!, isMuted: true }] });
    expect(bench.routing().ringers).toEqual([
      { device: 'headset', volume: 0.3 },
      { device: 'speakers', volume: 0 },
    ]);
  });

  it('falls back when a device in use is unplugged, and says so until it is back', () => {
    bench.devices.unplug(...headset);
    expect(bench.routing()).toMatchObject({
      microphone: { device: undefined },
      speaker: { device: undefined },
    });
    expect(view().notice).toEqual({
      what: 'lost',
      name: 'Jabra Evolve2 65',
      roles: ['microphone', 'speaker', 'ringer'],
    });
    vi.advanceTimersByTime(3_600_000);
    expect(view().notice?.what).toBe('lost');

    bench.devices.plugIn(...headset);
    expect(bench.routing()).toMatchObject({
      microphone: { device: 'headset' },
      speaker: { device: 'headset' },
    });
    expect(view().notice).toMatchObject({ what: 'back', name: 'Jabra Evolve2 65' });
    vi.advanceTimersByTime(8000);
    expect(view().notice).toBeUndefined();
  });

  it('takes a notice away when asked', () => {
    bench.devices.unplug(headsetMicrophone);
    view().dismissNotice?.();
    expect(view().notice).toBeUndefined();
    expect(view().dismissNotice).toBeUndefined();
  });

  it('says nothing of devices that are not used', () => {
    bench.devices.unplug(webcam);
    expect(view().notice).toBeUndefined();
    expect(view().microphones).toEqual([headsetMicrophone]);
  });

  it('switches to a profile by one click, and keeps that', () => {
    view()
      .profiles.find(({ id }) => id === 'speakers')
      ?.choose();
    expect(bench.routing().microphone.device).toBeUndefined();
    expect(bench.saved()?.profile).toBe('speakers');
    expect(view().profiles.map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
  });

  it('takes an automatic profile when its devices appear, says so, and leaves it with them', () => {
    bench.sound.stop();
    const preferences = { ...headsetPreferences({ isAutomatic: true }), profile: 'speakers' };
    bench = soundBench(preferences, [webcam, speakers]);
    bench.devices.plugIn(...headset);
    expect(view().profile.id).toBe('headset');
    expect(view().notice).toEqual({ what: 'switched', profile: 'headset' });
    expect(bench.saved()?.profile).toBe('headset');
    bench.devices.unplug(...headset);
    expect(view().profile.id).toBe('speakers');
    vi.advanceTimersByTime(8000);
  });

  it('has own profiles, made from the one in use', () => {
    view().addProfile?.('Дома');
    expect(view().profile).toMatchObject({ id: 'own-1', name: 'Дома', microphone: { id: 'headset' } });
    view().change({ volume: 0.5 });
    view()
      .profiles.find(({ id }) => id === 'headset')
      ?.choose();
    expect(view().profile.volume).toBe(1);
    const own = view().profiles.find(({ id }) => id === 'own-1');
    own?.remove?.();
    expect(view().profiles.map(({ id }) => id)).toEqual(['headset', 'speakers']);
    expect(view().profiles.every(({ remove }) => remove === undefined)).toBe(true);
  });

  it('lets any profile be renamed, but not to nothing', () => {
    const rename = (name: string) => view().profiles[0]?.rename(name);
    rename('  Jabra дома  ');
    expect(view().profiles[0]?.name).toBe('Jabra дома');
    rename('   ');
    expect(view().profiles[0]?.name).toBe('Jabra дома');
    expect(bench.saved()?.profiles[0]?.name).toBe('Jabra дома');
  });

  it('follows what another window chose, without saving it again', () => {
    bench.sound.prefer(defaultSoundPreferences);
    expect(view().profile.id).toBe('speakers');
    expect(bench.saved()).toBeUndefined();
  });

  it('watches devices closely only while that matters', () => {
    expect(bench.devices.isWatchedClosely).toBe(false);
    bench.sound.setInCall(true);
    expect(bench.devices.isWatchedClosely).toBe(true);
    bench.sound.setInCall(false);
    const leave = view().watchLevel(() => undefined);
    expect(bench.devices.isWatchedClosely).toBe(true);
    leave();
    expect(bench.devices.isWatchedClosely).toBe(false);
    expect(bench.check.told).toEqual(['watch level', 'leave level']);
  });
});

describe('devices cannot be tested before a call (NethServer/dev #7414)', () => {
  it('records five seconds and plays them back', async () => {
    view().record?.();
    expect(view().recording).toEqual({ stage: 'recording', until: Date.now() + 5000 });
    expect(view().record).toBeUndefined();
    bench.check.finishRecording();
    await settle();
    expect(view().recording.stage).toBe('playing');
    bench.check.finishPlaying();
    await settle();
    expect(view().recording.stage).toBe('idle');
    expect(view().record).toBeDefined();
  });

  it('stops playing when asked', async () => {
    view().record?.();
    bench.check.finishRecording();
    await settle();
    view().stopRecording?.();
    await settle();
    expect(view().recording.stage).toBe('idle');
  });

  it('says when there is no microphone', async () => {
    bench.check.hasMicrophone = false;
    view().record?.();
    await settle();
    expect(view().recording.stage).toBe('failed');
  });

  it('lets the ring be heard, but not over a call', () => {
    view().tryRing?.();
    expect(bench.check.told).toEqual(['ring 4000']);
    bench.sound.setInCall(true);
    expect(view().tryRing).toBeUndefined();
    expect(view().record).toBeUndefined();
  });
});
