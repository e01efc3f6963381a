import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskDevices } from '../../../test/doubles/desk-devices.ts';
import { headsetPreferences } from '../../../test/doubles/sound-bench.ts';
import { automaticProfile } from './automatic-profile.ts';

const { webcam, speakers, headsetMicrophone, headsetSpeaker } = deskDevices;
const desk = [webcam, speakers];
const all = [...desk, headsetMicrophone, headsetSpeaker];
const onSpeakers = { ...headsetPreferences({ isAutomatic: true }), profile: 'speakers' };
const onHeadset = headsetPreferences({ isAutomatic: true });

describe('an automatic profile', () => {
  it('is taken when the last of its devices appears', () => {
    const half = [...desk, headsetSpeaker];
    expect(automaticProfile(onSpeakers, undefined, desk, half).profile).toBe('speakers');
    expect(automaticProfile(onSpeakers, undefined, half, all)).toEqual({
      profile: 'headset',
      returnTo: 'speakers',
    });
  });

  it('is left for the one before it when a device of it goes', () => {
    const half = [...desk, headsetMicrophone];
    expect(automaticProfile(onHeadset, 'speakers', all, half)).toEqual({
      profile: 'speakers',
      returnTo: undefined,
    });
  });

  it('stays when a person chose it, even without its devices', () => {
    expect(automaticProfile(onHeadset, undefined, all, desk).profile).toBe('headset');
  });

  it('is not taken again while its devices stay: who chose another one by hand is not overruled', () => {
    expect(automaticProfile(onSpeakers, undefined, all, [...all, { ...webcam, id: 'other' }]).profile).toBe(
      'speakers',
    );
  });

  it('is never taken unless it was asked to be', () => {
    const manual = { ...headsetPreferences(), profile: 'speakers' };
    expect(automaticProfile(manual, undefined, desk, all).profile).toBe('speakers');
  });

  it('whatever comes and goes, is one that there is', () => {
    const some = fc.subarray(all);
    const back = fc.constantFrom(undefined, 'speakers', 'headset', 'gone');
    fc.assert(
      fc.property(
        some,
        some,
        back,
        fc.constantFrom(onSpeakers, onHeadset),
        (before, now, returnTo, chosen) => {
          const { profile } = automaticProfile(chosen, returnTo, before, now);
          expect(chosen.profiles.map(({ id }) => id)).toContain(profile);
        },
      ),
    );
  });
});
