import { expect, test } from 'vitest';
import { FakePhoneLine } from '../../test/doubles/fake-phone-line.ts';
import { FakeTones } from '../../test/doubles/fake-tones.ts';
import type { LineEvent, PhoneLine } from '../phone/phone-line.ts';
import { deferredPhoneLine } from '../stores/deferred-phone-line.ts';
import { doNotDisturbLine, type TurnedAwayCall } from './do-not-disturb-line.ts';
import { quietTones } from './quiet-tones.ts';

const party = { name: 'Анна', number: '101' };
const arrives = { type: 'call-arrived', call: 'a', party, called: undefined } as const;

async function start() {
  const wire = new FakePhoneLine();
  const heard: LineEvent[] = [];
  const turnedAway: TurnedAwayCall[] = [];
  let isOn = true;
  const line: PhoneLine = doNotDisturbLine(
    deferredPhoneLine(async () => wire),
    () => isOn,
    (call) => void turnedAway.push(call),
  );
  line.listen((event) => void heard.push(event));
  line.connect();
  await new Promise((resolve) => setTimeout(resolve));
  const off = () => {
    isOn = false;
  };
  return { wire, heard, turnedAway, off };
}

test('DND still rings: the caller hears busy, and nothing rings or shows', async () => {
  const { wire, heard, turnedAway } = await start();
  wire.says(arrives);
  expect(wire.told).toContain('refuse a');
  expect(heard.some(({ type }) => type === 'call-arrived')).toBe(false);
  expect(turnedAway).toEqual([{ id: 'a', party, called: undefined }]);
});

test('a call arrives again as soon as disturbing is allowed', async () => {
  const { wire, heard, off } = await start();
  off();
  wire.says(arrives);
  expect(heard).toContainEqual(arrives);
  expect(wire.told).not.toContain('refuse a');
});

test('desk-phone users cannot silence the popup: where it is quiet, nothing rings, but a call is heard', () => {
  const tones = new FakeTones();
  let isQuiet = true;
  const quiet = quietTones(tones, () => isQuiet);
  const plays = (tone: Parameters<typeof quiet.play>[0]) => {
    quiet.play(tone);
    return tones.playing;
  };
  expect(plays('ring')).toBe('none');
  expect(plays('ringback')).toBe('ringback');
  isQuiet = false;
  expect(plays('ring')).toBe('ring');
});
