import { expect } from 'vitest';
import { RawPhone, status } from '../../security/sip/support/raw-phone.ts';
import { test } from './support/conformance-test.ts';
import { DOMAIN } from './support/test-office.ts';

const contact = 'Contact: <sip:x@raw.invalid;transport=ws>';

/** Answers an offer as a browser does, with a microphone of 600 Hz. */
const answerOffer = `async (offer) => {
  const sound = new AudioContext();
  const [oscillator, microphone] = [sound.createOscillator(), sound.createMediaStreamDestination()];
  oscillator.frequency.value = 600;
  oscillator.connect(microphone);
  oscillator.start();
  window.connection = new RTCPeerConnection();
  connection.addEventListener('track', ({ track }) => {
    window.audio = new Audio();
    audio.srcObject = new MediaStream([track]);
    audio.play();
  });
  await connection.setRemoteDescription({ type: 'offer', sdp: offer });
  connection.addTrack(microphone.stream.getTracks()[0], microphone.stream);
  await connection.setLocalDescription();
  return connection.localDescription.sdp;
}`;

/** Resolves once sound was decoded. */
const hears = `(async () => {
  for (;;) {
    const rows = [...(await connection.getStats()).values()];
    if (rows.some(({ type, totalAudioEnergy }) => type === 'inbound-rtp' && totalAudioEnergy > 1e-3)) return true;
    await new Promise((done) => setTimeout(done, 50));
  }
})()`;

test('an INVITE without an offer is made one in the 200, and answers it in its ACK', async ({
  browser,
  pageUrl,
  office,
}) => {
  await using anna = await RawPhone.registered(office.url, 'anna');
  const page = await browser.newPage();
  await page.goto(pageUrl);
  const uri = `sip:*43@${DOMAIN}`;
  const invite = { uri, headers: [contact], callId: 'late', sequence: 1 };
  const ok = await anna.ask('INVITE', 'anna', invite);
  expect(status(ok)).toBe(200);
  const offer = ok.slice(ok.indexOf('\r\n\r\n') + 4);
  expect(offer).toContain('a=setup:actpass');
  const sdp: string = await page.evaluate(`(${answerOffer})(${JSON.stringify(offer)})`);
  const to = /^To: ([^\r]+)/m.exec(ok)?.[1] ?? '';
  const inDialog = { uri: `sip:pbx@${DOMAIN}`, to, callId: 'late' };
  const headers = [contact, 'Content-Type: application/sdp'];
  anna.send(anna.write('ACK', 'anna', { ...inDialog, sequence: 1, headers, body: sdp }));
  expect(await page.evaluate(hears)).toBe(true);
  expect(status(await anna.ask('BYE', 'anna', { ...inDialog, sequence: 2 }))).toBe(200);
  await page.close();
});

test('an offer in the 200 that is not answered in the ACK ends the call', async ({ office }) => {
  await using anna = await RawPhone.registered(office.url, 'anna');
  const invite = { uri: `sip:*43@${DOMAIN}`, headers: [contact], callId: 'late', sequence: 1 };
  const to = /^To: ([^\r]+)/m.exec(await anna.ask('INVITE', 'anna', invite))?.[1] ?? '';
  anna.send(anna.write('ACK', 'anna', { uri: `sip:pbx@${DOMAIN}`, to, callId: 'late', sequence: 1 }));
  expect(await anna.message(/^BYE/)).toContain('Reason: SIP;cause=488');
  expect(await office.event('leg-ended')).toMatchObject({ cause: 'failed' });
});
