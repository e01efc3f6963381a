import { describe, expect, it, vi } from 'vitest';
import { OpenMicrophones } from './open-microphones.ts';

const track = {} as MediaStreamTrack;

describe('an open microphone', () => {
  it('tells once that it is lost', () => {
    const microphones = new OpenMicrophones();
    let unplug = (): void => undefined;
    const listener = vi.fn();
    const microphone = microphones.add((lost) => {
      unplug = lost;
      return { track, live: true, close: () => undefined };
    });
    microphone.onLost(listener);
    unplug();
    unplug();
    microphones.loseAll();
    expect(listener).toHaveBeenCalledOnce();
  });

  it('tells whoever gets it after it was lost: a headset plugged out and in again while it opened', () => {
    const microphones = new OpenMicrophones();
    const microphone = microphones.add(() => ({ track, live: true, close: () => undefined }));
    microphones.loseAll();
    const listener = vi.fn();
    microphone.onLost(listener);
    expect(listener).toHaveBeenCalledOnce();
  });

  it('is silent after it was closed', () => {
    const microphones = new OpenMicrophones();
    const [closed, listener] = [vi.fn(), vi.fn()];
    const microphone = microphones.add(() => ({ track, live: true, close: closed }));
    microphone.onLost(listener);
    microphone.close();
    microphones.loseAll();
    expect(closed).toHaveBeenCalledOnce();
    expect(listener).not.toHaveBeenCalled();
  });
});
