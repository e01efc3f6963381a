import { expect, test } from 'vitest';
import { offer } from '../../security/sip/support/offer.ts';
import { RawPhone, status } from '../../security/sip/support/raw-phone.ts';
import { DOMAIN, TestOffice } from './support/test-office.ts';

async function callAndHangUp(phone: RawPhone): Promise<void> {
  const callId = String(Math.random());
  const answered = await phone.ask('INVITE', 'anna', {
    uri: `sip:*43@${DOMAIN}`,
    ...offer,
    callId,
    sequence: 1,
  });
  expect(status(answered)).toBe(200);
  const to = /^To: ([^\r]+)/m.exec(answered)?.[1] ?? '';
  const inDialog = { uri: `sip:pbx@${DOMAIN}`, to, callId };
  phone.send(phone.write('ACK', 'anna', { ...inDialog, sequence: 1 }));
  expect(status(await phone.ask('BYE', 'anna', { ...inDialog, sequence: 2 }))).toBe(200);
}

/** Kinds of open resources that are there now and were not in `before`; timers of the test runner may end. */
function openedSince(before: readonly string[]): string[] {
  const known = [...before];
  return process.getActiveResourcesInfo().filter((kind) => {
    const index = known.indexOf(kind);
    if (index >= 0) known.splice(index, 1);
    return index < 0 && kind !== 'Immediate';
  });
}

test('fifty calls later nothing is open that was not open before', async () => {
  const before = process.getActiveResourcesInfo();
  {
    await using office = await TestOffice.open();
    await using phone = await RawPhone.registered(office.url, 'anna');
    await callAndHangUp(phone);
    const inService = process.getActiveResourcesInfo();
    for (let count = 0; count < 50; count++) await callAndHangUp(phone);
    // SIP's transactions remember a finished call for 32 s, by timers.
    expect(openedSince(inService).filter((kind) => kind !== 'Timeout')).toEqual([]);
    expect(office.events.filter(({ type }) => type === 'leg-ended')).toHaveLength(51);
  }
  // Handles leave the list in the turn after they were closed.
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(openedSince(before)).toEqual([]);
});
