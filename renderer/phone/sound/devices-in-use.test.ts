import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSoundPreferences, type SoundProfile } from '../../../preload/contract/sound-preferences.ts';
import type { AudioDevice } from './audio-device.ts';
import { devicesInUse } from './devices-in-use.ts';

const IDS = ['a', 'b', 'c'] as const;
const base = defaultSoundPreferences.profiles[0]!;
const speaker = (id: string, name = `Speaker ${id}`): AudioDevice => ({ id, name, kind: 'speaker' });
const chosen = (id: string) => ({ id, name: `Speaker ${id}` });
const ringer = (id: string | null, volume = 0.5, isMuted = false) => ({
  device: id === null ? null : chosen(id),
  volume,
  isMuted,
});
const withRingers = (...ringers: SoundProfile['ringers']): SoundProfile => ({ ...base, ringers });
const volumes = (profile: SoundProfile, present: readonly AudioDevice[]) =>
  devicesInUse(profile, present).ringers.map(({ volume }) => volume);

describe('the devices of a profile', () => {
  it('are the chosen ones while they are there', () => {
    const { speaker: used } = devicesInUse({ ...base, speaker: chosen('a') }, [speaker('a'), speaker('b')]);
    expect(used).toEqual({ device: speaker('a'), missing: undefined });
  });

  it('are found by name when the id is another one', () => {
    const moved = speaker('new-id', 'Speaker a');
    expect(devicesInUse({ ...base, speaker: chosen('a') }, [moved]).speaker.device).toEqual(moved);
  });

  it('never include a microphone for a speaker of the same id', () => {
    const microphone: AudioDevice = { id: 'a', name: 'Speaker a', kind: 'microphone' };
    expect(devicesInUse({ ...base, speaker: chosen('a') }, [microphone]).speaker.missing).toEqual(
      chosen('a'),
    );
  });

  it('give way to the default when they are gone', () => {
    const { speaker: used } = devicesInUse({ ...base, speaker: chosen('a') }, [speaker('b')]);
    expect(used).toEqual({ device: undefined, missing: chosen('a') });
  });
});

describe('ringers', () => {
  it('ring on two outputs, un-muted one by one', () => {
    const present = [speaker('a'), speaker('b')];
    expect(volumes(withRingers(ringer('a', 0.3), ringer('b', 0.9)), present)).toEqual([0.3, 0.9]);
    expect(volumes(withRingers(ringer('a', 0.3), ringer('b', 0.9, true)), present)).toEqual([0.3, 0]);
    expect(volumes(withRingers(ringer('a', 0.3, true), ringer('b', 0.9)), present)).toEqual([0, 0.9]);
  });

  it('do not ring on the default in place of one that is gone while the other rings', () => {
    expect(volumes(withRingers(ringer('a'), ringer('b')), [speaker('b')])).toEqual([0, 0.5]);
  });

  it('ring on the default rather than not at all', () => {
    expect(volumes(withRingers(ringer('a'), ringer('b', 0.4)), [])).toEqual([0.5, 0]);
  });
});

describe('whatever is chosen and plugged in', () => {
  const device = fc.constantFrom(null, ...IDS).map((id) => (id === null ? null : chosen(id)));
  const anyRinger = fc.record({
    device,
    volume: fc.constantFrom(0, 0.2, 0.5, 1),
    isMuted: fc.boolean(),
  });
  const anyProfile = fc
    .record({
      microphone: device,
      speaker: device,
      ringers: fc.array(anyRinger, { minLength: 1, maxLength: 2 }),
    })
    .map((change): SoundProfile => ({ ...base, ...change }));
  const anyPresent = fc
    .subarray([...IDS])
    .map((ids) => ids.flatMap((id) => [speaker(id), { ...speaker(id), kind: 'microphone' as const }]));
  const check = (claim: (profile: SoundProfile, present: readonly AudioDevice[]) => void) =>
    fc.assert(fc.property(anyProfile, anyPresent, claim));

  it('only devices that are there are used', () =>
    check((profile, present) => {
      const { microphone, speaker: used, ringers } = devicesInUse(profile, present);
      for (const { device: taken } of [microphone, used, ...ringers])
        if (taken !== undefined) expect(present).toContainEqual(taken);
    }));

  it('no output rings twice at once', () =>
    check((profile, present) => {
      const sounding = devicesInUse(profile, present).ringers.filter(({ volume }) => volume > 0);
      expect(new Set(sounding.map(({ device: taken }) => taken?.id)).size).toBe(sounding.length);
    }));

  it('it rings, unless every ringer was silenced by a person', () =>
    check((profile, present) => {
      const isWanted = profile.ringers.some(({ volume, isMuted }) => volume > 0 && !isMuted);
      expect(volumes(profile, present).some((volume) => volume > 0)).toBe(isWanted);
    }));

  it('a muted ringer is silent, and no ringer is louder than it was set', () =>
    check((profile, present) => {
      for (const [index, volume] of volumes(profile, present).entries()) {
        const set = profile.ringers[index]!;
        expect(volume).toBeLessThanOrEqual(set.isMuted ? 0 : set.volume);
      }
    }));

  it('what is plugged in again is used again', () =>
    check((profile, present) => {
      const all = IDS.flatMap((id) => [speaker(id), { ...speaker(id), kind: 'microphone' as const }]);
      expect(
        devicesInUse(profile, [...present, ...all.filter((one) => !present.includes(one))]).speaker.missing,
      ).toBeUndefined();
    }));
});
