import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, describe, expect } from 'vitest';
import { loopbackServer } from '../../../../test/support/loopback-server.ts';
import type { EngineEvent } from '../../port.ts';
import { AriClient } from '../ari/ari-client.ts';
import { HelperChannels } from '../ari/helper-channels.ts';
import { newLeg } from '../calls/leg.ts';
import { LegBook } from '../calls/leg-book.ts';
import { Lanes } from '../lanes.ts';
import { Bridges } from './bridges.ts';
import { Hearing } from './hearing.ts';
import { SoundFiles } from './sound-files.ts';

const PLAY = 'POST /channels/c1/play';
const STOP = 'DELETE /playbacks';
const TELL = 'tell';

/** A leg and an Asterisk that says yes to everything; `asked` is what it was asked, without the names it was given. */
// biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern to know what a fixture needs.
const test = base.extend('around', async ({}, { onCleanup }) => {
  const asked: string[] = [];
  const events: EngineEvent[] = [];
  const playbacks: string[] = [];
  const server = await loopbackServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    const name = /[^/]+$/.exec(path)?.[0];
    asked.push(`${request.method} ${path.replace(/\/(c1\.\d|communicator-[0-9a-f-]{36})/, '')}`);
    if (path.includes('/play/') && name) playbacks.push(name);
    response.statusCode = 204;
    response.end();
  });
  const folder = await mkdtemp(join(tmpdir(), 'hearing-'));
  onCleanup(async () => {
    await server[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });
  const sound = join(folder, 'sound.ogg');
  await writeFile(sound, '');
  const library = {
    path: async () => sound,
    music: async () => sound,
    recordingPath: () => '',
    documentPath: () => '',
  };
  const ari = new AriClient({ url: server.url.replace(/\/$/, ''), user: 'u', password: 'p' });
  const legs = new LegBook();
  const lanes = new Lanes((error) => {
    throw error;
  });
  const leg = newLeg('l1', 'office.example', 'c1');
  legs.add(leg);
  const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const hearing = new Hearing({
    ari,
    helpers: new HelperChannels(ari, 'app'),
    bridges: new Bridges(ari),
    sounds: new SoundFiles(library, folder),
    legs,
    logger: quiet,
    emit: (event) => void events.push(event),
    inTurn: ({ id }, task) => lanes.run([id], task),
  });
  const run = (task: () => Promise<void>): void => void lanes.run([leg.id], task);
  return {
    leg,
    hearing,
    asked,
    events,
    playbacks,
    run,
    tell: () => run(() => hearing.aside(leg, async () => void asked.push(TELL))),
    idle: () => lanes.idle(),
  };
});

describe('what is done to the signalling of a leg that hears a sound', () => {
  test('is done at once, and music goes on afterwards', async ({ around }) => {
    const { hearing, leg, run, tell, idle, asked } = around;
    run(() => hearing.music(leg, undefined));
    tell();
    tell();
    await idle();
    expect(asked).toEqual([PLAY, STOP, TELL, TELL, PLAY]);
  });

  test('leaves words to be said to their end, which is told once', async ({ around }) => {
    const { hearing, leg, run, tell, idle, asked, events, playbacks } = around;
    run(() => hearing.play(leg, 'p1', [{ kind: 'prompt', name: 'welcome' }]));
    tell();
    await idle();
    expect(asked).toEqual([PLAY, STOP, TELL, PLAY]);
    for (const playback of playbacks) hearing.playbackFinished(playback, 'done');
    expect(events).toEqual([{ type: 'play-ended', leg: 'l1', playback: 'p1' }]);
  });

  test('may break music off, which begins again, but not for ever', async ({ around }) => {
    const { hearing, leg, run, idle, asked, playbacks } = around;
    run(() => hearing.music(leg, undefined));
    await idle();
    for (const plays of [2, 3, 4]) {
      hearing.playbackFinished(playbacks.at(-1) ?? '', 'failed');
      await expect.poll(() => playbacks.length).toBe(plays);
    }
    hearing.playbackFinished(playbacks.at(-1) ?? '', 'failed');
    expect(leg.hears.kind).toBe('nothing');
    expect(asked).toEqual([PLAY, PLAY, PLAY, PLAY]);
  });

  test('lets what is to be heard next come without a sound between', async ({ around }) => {
    const { hearing, leg, run, tell, idle, asked } = around;
    run(() => hearing.music(leg, undefined));
    tell();
    run(() => hearing.bridge([leg]));
    await idle();
    expect(asked).toEqual([PLAY, STOP, TELL, 'POST /bridges', 'POST /bridges/addChannel']);
  });

  test('brings nothing back when silence was asked for', async ({ around }) => {
    const { hearing, leg, run, tell, idle, asked } = around;
    run(() => hearing.music(leg, undefined));
    tell();
    run(() => hearing.silence(leg));
    await idle();
    expect(asked).toEqual([PLAY, STOP, TELL]);
  });
});
