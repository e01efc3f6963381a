import { beforeAll, describe, expect } from 'vitest';
import { speech, utterances } from '../../support/speech.ts';
import { speechCorrelation } from '../../support/speech-correlation.ts';
import { PREPARATION_MS, prepareAsterisk, test, whySkipped } from './support/asterisk-test.ts';
import { SpeakingPhone } from './support/speaking-phone.ts';
import { ANNA, IVAN, talk } from './support/talk.ts';

beforeAll(prepareAsterisk, PREPARATION_MS);

describe.skipIf(whySkipped)('the office on Asterisk 22', () => {
  test('two phones talk in Opus: nothing is transcoded', async ({ office, phoneOf }) => {
    const [anna, ivan] = await Promise.all([phoneOf('anna', ANNA), phoneOf('ivan', IVAN)]);
    await anna.do('call', '102');
    await ivan.event('incoming');
    await ivan.do('answer');
    await talk([anna, IVAN], [ivan, ANNA]);
    expect([await anna.codec(), await ivan.codec()]).toEqual(['audio/opus', 'audio/opus']);
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
