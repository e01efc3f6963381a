import { describe, expect, it } from 'vitest';
import { IceConfiguration, iceServersFor, noIceServers } from './ice-servers.ts';

const AT = Date.parse('2026-11-25T20:00:00Z');
const turn = { urls: ['turn:turn.example:3478?transport=udp'], secret: 'north-wind-and-sun' };

describe('servers for phones behind NAT', () => {
  it('are none unless the operator has some', () => {
    expect(iceServersFor(noIceServers, 'anna@romashka.example', AT)).toEqual([]);
    expect(IceConfiguration.parse({})).toEqual(noIceServers);
  });

  it('of TURN are let into by a name that ends, and its HMAC: as openssl makes it', () => {
    const servers = IceConfiguration.parse({ stun: ['stun:stun.example'], turn });
    expect(iceServersFor(servers, 'anna@romashka.example', AT)).toEqual([
      { urls: ['stun:stun.example'] },
      {
        urls: ['turn:turn.example:3478?transport=udp'],
        username: '1795723200:anna@romashka.example',
        credential: 'bl6CyHy45inngZvdq7JTYn6+h5k=',
      },
    ]);
  });

  it.each([
    [{ stun: ['http://stun.example'] }],
    [{ turn: { ...turn, secret: 'short' } }],
    [{ turn: { ...turn, urls: [] } }],
    [{ turn: { ...turn, urls: ['turn:a b'] } }],
    [{ turn: { ...turn, user: 'fixed' } }],
  ])('are not taken from %j', (written) => {
    expect(IceConfiguration.safeParse(written).success).toBe(false);
  });
});
