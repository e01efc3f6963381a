import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ha1, PhoneBrowser } from '../conformance/phone/phone-browser.ts';
import { PhoneDriver } from '../conformance/phone/phone-driver.ts';
import { SipRelay } from '../doubles/sip-relay.ts';

describe('an INVITE that is refused', () => {
  let browser: PhoneBrowser;
  let relay: SipRelay;
  let anna: PhoneDriver;

  beforeAll(async () => {
    browser = await PhoneBrowser.launch();
    relay = await SipRelay.listen();
    anna = new PhoneDriver(await browser.page());
    await anna.open({
      url: relay.url,
      uri: `sip:101@${relay.domain}`,
      authorizationUser: '101',
      displayName: 'Анна',
      digest: { realm: relay.domain, ha1: ha1('101', relay.domain, 'secret') },
      iceServers: [],
    });
    await anna.connect();
  });
  afterEach(() => {
    relay.onRequest = () => undefined;
  });
  afterAll(async () => {
    await browser.close();
    await relay.close();
  });

  let calls = 0;
  /** How many INVITEs one call sends when each is answered so, and how it ends. */
  const callAnswered = async (answer: string): Promise<{ invites: number; reason: string }> => {
    let invites = 0;
    relay.onRequest = ({ method }) => {
      if (method !== 'INVITE') return undefined;
      invites++;
      return answer;
    };
    await anna.tell('call', `call ${++calls}`, '102');
    const { reason } = await anna.hear('call-ended');
    return { invites, reason };
  };

  // RFC 3261 §21.4 to §21.6. A person calls again, the phone does not.
  it.each([
    ['403 Forbidden', 'forbidden'],
    ['404 Not Found', 'not-found'],
    ['408 Request Timeout', 'server-error'],
    ['480 Temporarily Unavailable', 'unavailable'],
    ['484 Address Incomplete', 'not-found'],
    ['486 Busy Here', 'busy'],
    ['488 Not Acceptable Here', 'server-error'],
    ['500 Server Internal Error\r\nRetry-After: 1', 'server-error'],
    ['503 Service Unavailable\r\nRetry-After: 1', 'server-error'],
    ['600 Busy Everywhere', 'busy'],
    ['603 Decline', 'declined'],
    ['604 Does Not Exist Anywhere', 'not-found'],
  ])('with %s is not sent again, and its reason is told: %s', async (answer, reason) => {
    expect(await callAnswered(answer)).toEqual({ invites: 1, reason });
  });

  // RFC 3261 §22.2: once more, with credentials.
  it.each([
    ['401 Unauthorized\r\nWWW-Authenticate', 'www'],
    ['407 Proxy Authentication Required\r\nProxy-Authenticate', 'proxy'],
  ])('with %s is sent once more, and then the call is forbidden', async (answer) => {
    const challenge = `${answer}: Digest realm="${relay.domain}", nonce="n1", qop="auth"`;
    expect(await callAnswered(challenge)).toEqual({ invites: 2, reason: 'forbidden' });
  });
});
