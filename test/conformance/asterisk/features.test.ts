import { beforeAll, describe, expect } from 'vitest';
import { PREPARATION_MS, prepareAsterisk, test, whySkipped } from './support/asterisk-test.ts';
import { ANNA, IVAN, MARIA, talk } from './support/talk.ts';

beforeAll(prepareAsterisk, PREPARATION_MS);

describe.skipIf(whySkipped)('on Asterisk 22', () => {
  test('a lamp follows whom it watches', async ({ office, phoneOf }) => {
    const [anna, ivan] = await Promise.all([phoneOf('anna', ANNA), phoneOf('ivan', IVAN)]);
    const maria = await phoneOf('maria', MARIA);
    await maria.do('subscribe', '102', 'dialog', 'application/dialog-info+xml');
    expect((await maria.notify(0)).body).toContain('<state>terminated</state>');
    await anna.do('call', '102');
    await ivan.event('incoming');
    expect((await maria.notify(1)).body).toContain('<state>early</state>');
    await ivan.do('answer');
    expect((await maria.notify(2)).body).toContain('<state>confirmed</state>');
    await anna.do('hangUp');
    expect((await maria.notify(3)).body).toContain('<state>terminated</state>');
    expect(office.complaints).toEqual([]);
  });

  test('a colleague takes over a talk', async ({ office, phoneOf }) => {
    const phones = [phoneOf('anna', ANNA), phoneOf('ivan', IVAN), phoneOf('maria', MARIA)] as const;
    const [anna, ivan, maria] = await Promise.all(phones);
    await anna.do('call', '102');
    await ivan.event('incoming');
    await ivan.do('answer');
    await talk([anna, IVAN], [ivan, ANNA]);
    await maria.do('take', await ivan.replaces());
    await talk([anna, MARIA], [maria, ANNA]);
    await ivan.event('ended');
    expect(await anna.event('update')).toMatchObject({ from: '"Мария" <sip:103@office.example>' });
    expect(office.complaints).toEqual([]);
  });

  test('three in a conference hear one another', async ({ office, phoneOf }) => {
    const phones = [phoneOf('anna', ANNA), phoneOf('ivan', IVAN), phoneOf('maria', MARIA)] as const;
    const [anna, ivan, maria] = await Promise.all(phones);
    await anna.do('call', '*71');
    await anna.event('confirmed');
    for (const phone of [ivan, maria]) {
      await phone.do('call', '*711');
      await phone.event('confirmed');
    }
    await talk([anna, IVAN, MARIA], [ivan, ANNA, MARIA], [maria, ANNA, IVAN]);
    await maria.do('hangUp');
    await talk([anna, IVAN], [ivan, ANNA]);
    expect(office.complaints).toEqual([]);
  });
});
