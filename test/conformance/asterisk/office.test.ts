import { beforeAll, describe, expect } from 'vitest';
import { speech, utterances } from '../../support/speech.ts';
import { speechCorrelation } from '../../support/speech-correlation.ts';
import { MUSIC_HERTZ } from '../embedded/support/tone-library.ts';
import { PREPARATION_MS, prepareAsterisk, test, whySkipped } from './support/asterisk-test.ts';
import { COMPANY_NUMBER } from './support/settings.ts';
import { SpeakingPhone } from './support/speaking-phone.ts';
import { ANNA, IVAN, MARIA, OLGA, press, TONES, talk } from './support/talk.ts';

beforeAll(prepareAsterisk, PREPARATION_MS);

describe.skipIf(whySkipped)('the office on Asterisk 22', () => {
  test('an employee calls another by the short number, and they hear each other', async ({
    office,
    phoneOf,
  }) => {
    const [anna, ivan] = await Promise.all([phoneOf('anna', ANNA), phoneOf('ivan', IVAN)]);
    await anna.do('call', '102');
    expect((await ivan.event('incoming')).from).toBe('"Анна Иванова" <sip:101@office.example>');
    await anna.event('progress');
    await ivan.do('answer');
    await talk([anna, IVAN], [ivan, ANNA]);
    expect([await anna.codec(), await ivan.codec()]).toEqual(['audio/opus', 'audio/opus']);
    await anna.do('hangUp');
    await ivan.event('ended');
    expect(office.complaints).toEqual([]);
  });

  test('the key of a menu rings the department; the first to answer has the client', async ({
    office,
    phoneOf,
  }) => {
    const phones = [phoneOf('olga', OLGA), phoneOf('ivan', IVAN), phoneOf('maria', MARIA)] as const;
    const [olga, ivan, maria] = await Promise.all(phones);
    await olga.do('call', COMPANY_NUMBER);
    await olga.event('confirmed');
    await press(olga, '1');
    await Promise.all([ivan.event('incoming'), maria.event('incoming')]);
    await maria.do('answer');
    await talk([olga, MARIA], [maria, OLGA]);
    expect((await ivan.event('failed')).reason).toContain('cause=200');
    expect(office.complaints).toEqual([]);
  });

  test('who finds everybody busy waits with music, until an employee is free', async ({
    phoneOf,
    office,
  }) => {
    const phones = [phoneOf('anna', ANNA), phoneOf('ivan', IVAN), phoneOf('olga', OLGA)] as const;
    const [anna, ivan, olga] = await Promise.all(phones);
    await ivan.do('call', '101');
    await anna.event('incoming');
    await anna.do('answer');
    await ivan.event('confirmed');
    await olga.do('call', COMPANY_NUMBER);
    await olga.event('confirmed');
    await press(olga, '1');
    await olga.hearsOf(TONES, [MUSIC_HERTZ]);
    // Longer than the sound: it is played again and again.
    await olga.outlives(2_000);
    await olga.hearsOf(TONES, [MUSIC_HERTZ]);

    await ivan.do('hangUp');
    await ivan.event('incoming');
    await ivan.do('answer');
    await talk([olga, IVAN], [ivan, OLGA]);
    expect(office.complaints).toEqual([]);
  });

  test('an attended transfer leaves the two others talking', async ({ office, phoneOf }) => {
    const phones = [phoneOf('anna', ANNA), phoneOf('ivan', IVAN), phoneOf('maria', MARIA)] as const;
    const [anna, ivan, maria] = await Promise.all(phones);
    await anna.do('call', '102');
    await ivan.event('incoming');
    await ivan.do('answer');
    await talk([anna, IVAN], [ivan, ANNA]);
    await ivan.do('hold');
    await office.event('leg-held', ({ held }) => held);
    await ivan.do('call', '103');
    await maria.event('incoming');
    await maria.do('answer');
    await talk([ivan, MARIA], [maria, IVAN]);
    await ivan.do('select', 0);
    await ivan.do('refer', 'sip:103@office.example', 1);
    await ivan.event('refer-accepted');
    await talk([anna, MARIA], [maria, ANNA]);
    await ivan.event('ended');
    expect(office.complaints).toEqual([]);
  });

  test('a message left for an employee who is not there holds what was said', async ({ office, pageUrl }) => {
    const words = await speech(utterances.anna);
    await using caller = await SpeakingPhone.open(pageUrl, office.account('anna'), words.path);
    await caller.phone.do('call', '104');
    await caller.phone.event('confirmed');
    await office.event('play-ended');
    await caller.phone.outlives(5_000);
    await caller.phone.do('hangUp');
    const { recording, seconds } = await office.event('recording-ended');
    expect(seconds).toBeGreaterThan(4);
    expect(speechCorrelation(words, await office.sounds.recording(recording))).toBeGreaterThan(0.65);
    expect(office.messages).toContainEqual(expect.objectContaining({ recording, for: ['oleg'] }));
    expect(office.complaints).toEqual([]);
  });
});
