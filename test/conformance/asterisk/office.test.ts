import { beforeAll, describe, expect } from 'vitest';
import { speech, utterances } from '../../support/speech.ts';
import { speechCorrelation } from '../../support/speech-correlation.ts';
import { within } from '../../support/within.ts';
import { MUSIC_HERTZ } from '../embedded/support/tone-library.ts';
import type { JsSipPhone } from '../support/jssip-phone.ts';
import { SAID_HERTZ } from './support/asterisk-office.ts';
import { PREPARATION_MS, prepareAsterisk, test, whySkipped } from './support/asterisk-test.ts';
import { COMPANY_NUMBER } from './support/settings.ts';
import { SpeakingPhone } from './support/speaking-phone.ts';

/** Hz of what the microphones hear. */
const ANNA = 1_000;
const IVAN = 1_400;
const MARIA = 1_900;
const OLGA = 3_100;
/** Everything that may be heard. */
const TONES = [SAID_HERTZ, ANNA, IVAN, MARIA, MUSIC_HERTZ, OLGA];

/** Far less than any sound of the PBX lasts: nobody waits for the end of one. */
const SOON_MS = 8_000;

/** Each of the phones hears the tone beside it, and nothing else. */
const talk = async (...heard: readonly (readonly [JsSipPhone, number])[]): Promise<void> => {
  await within(
    SOON_MS,
    'hearing one another',
    Promise.all(heard.map(([phone, hertz]) => phone.hearsOf(TONES, [hertz]))),
  );
};

/** A browser has no keys before its media flows. */
const press = async (phone: JsSipPhone, digit: string): Promise<void> => {
  await phone.sends(1);
  await phone.do('digit', digit, 'RFC2833');
};

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
