import { setTimeout as passing } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { percentile } from '../bench/percentile.ts';
import { SipRelay } from '../doubles/sip-relay.ts';
import { severableProxy } from '../support/severable-proxy.ts';
import { CrowdEngine } from './support/crowd-engine.ts';
import { NodeClient } from './support/node-client.ts';

const CLIENTS = 200;
/** From the moment at which the PBX listens again. */
const LONGEST_RETURN_MS = 15_000;
const OUTAGE_MS = 5000;

describe('a phone stays registered', () => {
  const clients: NodeClient[] = [];
  afterEach(() => {
    for (const client of clients.splice(0)) client.stop();
  });
  const client = (...account: ConstructorParameters<typeof NodeClient>): NodeClient => {
    const made = new NodeClient(...account);
    clients.push(made);
    return made;
  };

  it('200 phones are back within 15 s of a restart of the PBX, spread by jitter', async () => {
    await using engine = await CrowdEngine.start();
    const phones = Array.from({ length: CLIENTS }, (_, index) => client(engine.account(`p${index}`)));
    for (const phone of phones) phone.start();
    await Promise.all(phones.map((phone) => phone.becomes('online')));

    const gone = Promise.all(phones.map((phone) => phone.becomes('reconnecting')));
    await engine.die();
    await gone;
    await passing(OUTAGE_MS);
    await engine.startAgain();
    const upAt = Date.now();
    const returns = await Promise.all(phones.map(async (phone) => (await phone.becomes('online')) - upAt));

    expect(Math.max(...returns)).toBeLessThan(LONGEST_RETURN_MS);
    const busiest = Math.max(
      ...returns.map((from) => returns.filter((at) => at >= from && at < from + 1000).length),
    );
    expect(busiest).toBeLessThan(CLIENTS / 2);
  }, 90_000);

  it('is registered again within a second when its connection is dropped, ten times', async () => {
    const relay = await SipRelay.listen();
    const phone = client({ url: relay.url, domain: relay.domain, login: '101', password: 'secret' });
    phone.start();
    const times: number[] = [];
    for (let drop = 0; drop < 10; drop++) {
      await phone.becomes('online');
      // A binding that lived shorter than a second counts as a failed attempt.
      await passing(1050);
      const lost = phone.becomes('reconnecting');
      relay.drop('101');
      const lostAt = await lost;
      times.push((await phone.becomes('online')) - lostAt);
    }
    expect(percentile(times, 95)).toBeLessThan(1000);
    phone.stop();
    await relay.close();
  }, 60_000);

  it('is registered within 1.5 s of waking up on a connection that died while it slept (Telephone #144)', async () => {
    const relay = await SipRelay.listen();
    await using road = await severableProxy(relay.port);
    const url = `ws://127.0.0.1:${road.port}`;
    const phone = client({ url, domain: relay.domain, login: '101', password: 'secret' });
    phone.start();
    await phone.becomes('online');
    await passing(1050);
    road.forget();
    const back = phone.becomes('reconnecting').then(() => phone.becomes('online'));
    const wokenAt = Date.now();
    phone.wake();
    expect((await back) - wokenAt).toBeLessThan(1500);
    phone.stop();
    await relay.close();
  });

  it('notices a half-open network within 15 s, and is registered within 2 s of its healing', async () => {
    const relay = await SipRelay.listen();
    await using road = await severableProxy(relay.port);
    const url = `ws://127.0.0.1:${road.port}`;
    const phone = client({ url, domain: relay.domain, login: '101', password: 'secret' });
    phone.start();
    await phone.becomes('online');
    const noticed = phone.becomes('reconnecting');
    const brokenAt = Date.now();
    road.swallow();
    expect((await noticed) - brokenAt).toBeLessThan(15_000);
    await passing(9000);
    road.restore();
    const healedAt = Date.now();
    expect((await phone.becomes('online')) - healedAt).toBeLessThan(2500);
    phone.stop();
    await relay.close();
  }, 60_000);

  describe.each([401, 403, 404, 407, 410, 501, 603, 604])('REGISTER answered with %i', (code) => {
    it('is not repeated by itself, also when the computer wakes up; only a person tries again', async () => {
      const relay = await SipRelay.listen();
      let asked = 0;
      relay.onRegister = () => {
        asked++;
        return `${code} No${code === 407 ? '\r\nProxy-Authenticate: Digest realm="relay.test", nonce="n"' : ''}`;
      };
      const phone = client({ url: relay.url, domain: relay.domain, login: '101', password: 'wrong' });
      phone.start();
      await phone.becomes('refused');
      const before = asked;
      phone.wake();
      await passing(1500);
      expect(asked).toBe(before);
      phone.retryNow();
      await phone.becomes('refused');
      expect(asked).toBeGreaterThan(before);
      phone.stop();
      await relay.close();
    });
  });

  it.each([408, 423, 480, 486, 500, 503, 504, 600])('REGISTER answered with %i is repeated', async (code) => {
    const relay = await SipRelay.listen();
    let asked = 0;
    relay.onRegister = () => {
      asked++;
      if (asked > 1) return undefined;
      return `${code} No${code === 423 ? '\r\nMin-Expires: 900' : ''}`;
    };
    const phone = client({ url: relay.url, domain: relay.domain, login: '101', password: 'secret' });
    phone.start();
    await phone.becomes('online');
    expect(asked).toBeGreaterThan(1);
    phone.stop();
    await relay.close();
  });

  it('REGISTER answered with Retry-After is repeated then, or up to a tenth later', async () => {
    const relay = await SipRelay.listen();
    const at: number[] = [];
    relay.onRegister = () => {
      at.push(Date.now());
      return at.length === 1 ? '503 Busy\r\nRetry-After: 3' : undefined;
    };
    const phone = client({ url: relay.url, domain: relay.domain, login: '101', password: 'secret' });
    phone.start();
    // Awake or not: the server named the time.
    await phone.becomes('reconnecting');
    phone.wake();
    await phone.becomes('online');
    const waited = at[1]! - at[0]!;
    expect(waited).toBeGreaterThan(2990);
    expect(waited).toBeLessThan(3450);
    phone.stop();
    await relay.close();
  });
});
