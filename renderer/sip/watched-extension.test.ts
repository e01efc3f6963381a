import { describe, expect, it } from 'vitest';
import type { LampState } from '../phone/phone-view.ts';
import { lampOf, learn } from './watched-extension.ts';

const told = (full: boolean, ...dialogs: readonly (readonly [string, LampState])[]) => ({
  lamp: undefined,
  full,
  dialogs: new Map(dialogs),
});

describe('a watched extension', () => {
  it('is free without dialogs', () => {
    expect(lampOf(learn(new Map(), told(true)))).toBe('free');
  });

  it('talks as long as one of its dialogs does', () => {
    const two = learn(new Map(), told(true, ['a', 'talking'], ['b', 'ringing']));
    expect(lampOf(two)).toBe('talking');
    expect(lampOf(learn(two, told(false, ['a', 'free'])))).toBe('ringing');
    expect(lampOf(learn(two, told(true)))).toBe('free');
  });
});
