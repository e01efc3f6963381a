import { describe, expect, it } from 'vitest';
import { createLampBoard } from './lamp-board.ts';

const anna = { name: 'Анна', number: '101' };

const start = () => {
  const frames: (() => void)[] = [];
  const board = createLampBoard((draw) => frames.push(draw));
  const paint = () => {
    for (const draw of frames.splice(0)) draw();
  };
  const told: string[] = [];
  const watch = (extension: string) => board.subscribe(extension, () => told.push(extension));
  return { board, frames, paint, told, watch };
};

describe('the lamp board', () => {
  it('knows nothing of a telephone until it is told: idle looks like unregistered no longer', () => {
    const { board } = start();
    expect(board.of('102')).toEqual({ state: 'unknown' });
    board.set('102', { state: 'not-registered' });
    expect(board.of('102')).toEqual({ state: 'not-registered' });
    board.set('102', { state: 'free' });
    expect(board.of('102')).toEqual({ state: 'free' });
  });

  it('draws many changes at once, each row for its own lamp only', () => {
    const { board, frames, paint, told, watch } = start();
    for (const extension of ['102', '103', '104']) watch(extension);
    board.set('102', { state: 'ringing', with: anna });
    board.set('102', { state: 'talking', with: anna });
    board.set('103', { state: 'free' });
    expect(told).toEqual([]);
    expect(frames).toHaveLength(1);
    paint();
    expect(told).toEqual(['102', '103']);
    expect(board.of('102')).toEqual({ state: 'talking', with: anna });
  });

  it('draws nothing when nothing has changed, but does when only the caller has: no caller shown', () => {
    const { board, frames, paint } = start();
    board.set('102', { state: 'ringing', with: anna });
    paint();
    board.set('102', { state: 'ringing', with: { ...anna } });
    expect(frames).toHaveLength(0);
    board.set('102', { state: 'ringing', with: { name: 'Мария', number: '103' } });
    expect(frames).toHaveLength(1);
  });

  it('tells those who cannot wait at once, until they leave', () => {
    const { board } = start();
    const heard: string[] = [];
    const leave = board.onChange((extension, { state }) => heard.push(`${extension} ${state}`));
    board.set('102', { state: 'free' });
    leave();
    board.set('102', { state: 'ringing' });
    expect(heard).toEqual(['102 free']);
  });

  it('is in the dark once what was told holds no longer', () => {
    const { board, paint, told, watch } = start();
    board.set('102', { state: 'free' });
    paint();
    const leave = watch('102');
    board.forget();
    paint();
    expect(told).toEqual(['102']);
    expect(board.of('102').state).toBe('unknown');
    leave();
    board.set('102', { state: 'free' });
    paint();
    expect(told).toEqual(['102']);
  });
});
