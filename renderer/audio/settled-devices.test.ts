import { describe, expect, it } from 'vitest';
import { deskDevices } from '../../test/doubles/desk-devices.ts';
import { SettledDevices } from './settled-devices.ts';

const { speakers, headsetSpeaker, headsetMicrophone } = deskDevices;
const all = [speakers, headsetSpeaker, headsetMicrophone];

describe('devices that are settled', () => {
  it('are all that are there at first, and new ones at once', () => {
    const devices = new SettledDevices();
    expect(devices.of([speakers], 0)).toEqual([speakers]);
    expect(devices.of(all, 400)).toEqual(all);
  });

  it('are without one that has just been gone, until its old stream is closed', () => {
    const devices = new SettledDevices();
    devices.of(all, 0);
    expect(devices.of([speakers, headsetMicrophone], 400)).toEqual([speakers, headsetMicrophone]);
    expect(devices.of(all, 800)).toEqual([speakers, headsetMicrophone]);
    expect(devices.of(all, 6399)).toEqual([speakers, headsetMicrophone]);
    expect(devices.of(all, 6400)).toEqual(all);
  });

  it('are without one that comes and goes, until it stays', () => {
    const devices = new SettledDevices();
    devices.of(all, 0);
    devices.of([speakers], 1000);
    devices.of(all, 2000);
    devices.of([speakers], 3000);
    expect(devices.of(all, 8000)).toEqual([speakers]);
    expect(devices.of(all, 9000)).toEqual(all);
  });
});
