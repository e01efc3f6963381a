import { describe, expect, it } from 'vitest';
import type { Lamp } from '../phone/lamps/lamp.ts';
import { lampOf, learn } from './watched-extension.ts';

const olga = { name: 'Ольга', number: '+79172340506' };
const told = (full: boolean, ...dialogs: readonly (readonly [string, Lamp])[]) => ({
  lamp: undefined,
  full,
  dialogs: new Map(dialogs),
});

describe('a watched extension', () => {
  it('is free without dialogs', () => {
    expect(lampOf(learn(new Map(), told(true)))).toEqual({ state: 'free' });
  });

  it('talks as long as one of its dialogs does', () => {
    const two = learn(new Map(), told(true, ['a', { state: 'talking' }], ['b', { state: 'ringing' }]));
    expect(lampOf(two).state).toBe('talking');
    expect(lampOf(learn(two, told(false, ['a', { state: 'free' }]))).state).toBe('ringing');
    expect(lampOf(learn(two, told(true))).state).toBe('free');
  });

  it('tells who calls, not who is talked with, while it only rings: no caller shown', () => {
    const ringing = learn(
      new Map(),
      told(true, ['a', { state: 'ringing', with: olga }], ['b', { state: 'free' }]),
    );
    expect(lampOf(ringing)).toEqual({ state: 'ringing', with: olga });
    const talking = learn(ringing, told(false, ['b', { state: 'talking' }]));
    expect(lampOf(talking)).toEqual({ state: 'talking' });
  });

  it('is what our own PBX calls it: idle looks like unregistered no longer', () => {
    expect(lampOf(new Map(), 'not-registered')).toEqual({ state: 'not-registered' });
    expect(lampOf(new Map([['a', { state: 'ringing', with: olga }]]), 'ringing')).toEqual({
      state: 'ringing',
      with: olga,
    });
  });
});
