import { describe, expect } from 'vitest';
import { test } from './support/conformance-test.ts';
import { DOMAIN } from './support/test-office.ts';

const DIALOG = 'application/dialog-info+xml';

describe('a busy lamp', () => {
  test('is told the state at once and every change after', async ({ office, phoneOf }) => {
    const anna = await phoneOf('anna');
    await anna.do('subscribe', '102', 'dialog', DIALOG);
    expect((await anna.notify(0)).body).toContain('state="not-registered"');
    await phoneOf('ivan');
    expect((await anna.notify(1)).body).toContain('state="free"');
    for (const [index, state] of (
      ['ringing', 'talking', 'on-hold', 'away', 'do-not-disturb'] as const
    ).entries()) {
      office.engine.execute({ type: 'show-state', company: DOMAIN, login: 'ivan', state });
      const { body } = await anna.notify(index + 2);
      expect(body).toContain(`state="${state}"/>`);
      expect(body).toContain(`version="${index + 2}" state="full" entity="sip:102@office.example"`);
    }
  });

  test('says nothing when nothing changed', async ({ office, phoneOf }) => {
    const anna = await phoneOf('anna');
    await anna.do('subscribe', '102', 'dialog', DIALOG);
    await anna.notify(0);
    office.engine.execute({
      type: 'show-state',
      company: DOMAIN,
      login: 'ivan',
      state: 'not-registered',
    });
    office.engine.execute({ type: 'show-state', company: DOMAIN, login: 'ivan', state: 'talking' });
    expect((await anna.notify(1)).body).toContain('state="talking"/>');
  });

  test('is refreshed and put out on request', async ({ phoneOf }) => {
    const anna = await phoneOf('anna');
    await anna.do('subscribe', '102', 'dialog', DIALOG);
    await anna.notify(0);
    await anna.page.evaluate('subscriber.subscribe()');
    expect((await anna.notify(1)).state).toMatch(/^active;expires=\d+$/);
    await anna.page.evaluate('subscriber.terminate()');
    expect((await anna.notify(2)).state).toBe('terminated;reason=timeout');
  });

  test.for([
    { target: '999', event: 'dialog', status: 404 },
    { target: '104', event: 'dialog', status: 403 },
    { target: '102', event: 'presence', status: 489 },
    { target: '102', event: 'message-summary', status: 403 },
  ])(
    'for $target with event $event is refused with $status',
    async ({ target, event, status }, { office, phoneOf }) => {
      const anna = await phoneOf('anna');
      await anna.do('subscribe', target, event, `${DIALOG}, application/simple-message-summary`);
      const answer = await office.message('out', /CSeq: \d+ SUBSCRIBE/);
      expect(answer).toMatch(new RegExp(`^SIP/2.0 ${status} `));
    },
  );
});

test('a lamp says with whom somebody talks', async ({ office, phoneOf }) => {
  const anna = await phoneOf('anna');
  await anna.do('subscribe', '102', 'dialog', DIALOG);
  await anna.notify(0);
  const show = { type: 'show-state', company: DOMAIN, login: 'ivan', state: 'talking' } as const;
  office.do({ ...show, with: { name: 'Мария <3', number: '103' } });
  expect((await anna.notify(1)).body).toContain(
    '<remote><identity display="Мария &#60;3">sip:103@office.example</identity>' +
      '<target uri="sip:103@office.example"/></remote>',
  );
  office.do({ ...show, with: { name: 'Олег', number: '104' } });
  expect((await anna.notify(2)).body).toContain('sip:104@office.example');
});

test('the message lamp is lit and put out, for its owner alone', async ({ office, phoneOf }) => {
  const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
  await anna.do('subscribe', '101', 'message-summary', 'application/simple-message-summary');
  await ivan.do('subscribe', '102', 'message-summary', 'application/simple-message-summary');
  await Promise.all([anna.notify(0), ivan.notify(0)]);
  office.do({ type: 'show-messages', company: DOMAIN, login: 'anna', fresh: 2, old: 1 });
  expect((await anna.notify(1)).body).toBe(
    'Messages-Waiting: yes\r\nMessage-Account: sip:101@office.example\r\nVoice-Message: 2/1 (0/0)\r\n',
  );
  office.do({ type: 'show-messages', company: DOMAIN, login: 'anna', fresh: 0, old: 3 });
  expect((await anna.notify(2)).body).toContain('Messages-Waiting: no\r\n');
  expect((await ivan.events()).filter(({ name }) => name === 'notify')).toHaveLength(1);
});

test('says that no messages wait', async ({ phoneOf }) => {
  const anna = await phoneOf('anna');
  await anna.do('subscribe', '101', 'message-summary', 'application/simple-message-summary');
  expect((await anna.notify(0)).body).toBe(
    'Messages-Waiting: no\r\nMessage-Account: sip:101@office.example\r\nVoice-Message: 0/0 (0/0)\r\n',
  );
});
