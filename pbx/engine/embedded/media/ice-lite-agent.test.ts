import { classes, Message, methods } from 'werift';
import { beforeEach, describe, expect, it } from 'vitest';
import { type IceCredentials, IceLiteAgent } from './ice-lite-agent.ts';
import type { MediaPort } from './media-port.ts';

const CABLE = '10.0.1.2';
const WIFI = '10.0.2.2';

describe('the lite half of ICE', () => {
  let agent: IceLiteAgent;
  let sentTo: string[];
  let known: string[];

  beforeEach(() => {
    sentTo = [];
    known = [];
    const port = {
      send: (_data: Uint8Array, address: string, number: number) => sentTo.push(`${address}:${number}`),
      addFragment: () => undefined,
      addAddress: (address: string, number: number) => known.push(`${address}:${number}`),
      remove: () => undefined,
    };
    agent = new IceLiteAgent(port as unknown as MediaPort);
  });

  const check = ({ fragment, password }: IceCredentials, address: string, port: number): void => {
    const request = new Message(methods.BINDING, classes.REQUEST)
      .setAttribute('USERNAME', `${fragment}:phone`)
      .setAttribute('ICE-CONTROLLING', 1n)
      .setAttribute('USE-CANDIDATE', null);
    const { bytes } = request.addMessageIntegrity(Buffer.from(password)).addFingerprint();
    agent.receiveCheck(bytes, address, port);
  };
  const mediaGoesTo = (): string | undefined => {
    sentTo.length = 0;
    agent.send(Buffer.of(128));
    return sentTo[0];
  };

  it('sends where the phone was nominated from last', () => {
    check(agent.local, CABLE, 1);
    expect(mediaGoesTo()).toBe(`${CABLE}:1`);
    check(agent.local, WIFI, 1);
    expect(mediaGoesTo()).toBe(`${WIFI}:1`);
  });

  it('follows the old path until the new one is checked, and never again', () => {
    const old = agent.local;
    check(old, CABLE, 1);
    agent.restart();
    check(old, WIFI, 1);
    expect(mediaGoesTo()).toBe(`${WIFI}:1`);
    check(agent.local, WIFI, 2);
    check(old, WIFI, 1);
    expect(mediaGoesTo()).toBe(`${WIFI}:2`);
    expect(known).toEqual([`${CABLE}:1`, `${WIFI}:1`, `${WIFI}:2`, `${WIFI}:1`]);
  });

  it('makes each new path better than the one before, for whatever address the phone has', () => {
    const { priority } = agent.local;
    agent.restart();
    expect(agent.local.priority).toBeGreaterThan(priority);
    // RFC 8445 §5.1.2.1: the lowest that a phone's own address may have, as the PBX sees it behind a NAT.
    expect(priority).toBeLessThan(100 * 2 ** 24);
  });

  it('takes no check that was not made with its password', () => {
    check({ ...agent.local, password: 'another' }, CABLE, 1);
    expect(mediaGoesTo()).toBeUndefined();
    expect(known).toEqual([]);
  });
});
