import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sipAccountAddress } from './sip-account-address.ts';

const WSS = 'wss://pbx.example/ws';

describe('a plain SIP account', () => {
  test.each([
    ['wss://pbx.example:7443/ws', 'wss://pbx.example:7443/ws'],
    ['pbx.example', 'wss://pbx.example/'],
    ['pbx.example:8089/ws', 'wss://pbx.example:8089/ws'],
    [' wss://pbx.example/ws#part ', 'wss://pbx.example/ws'],
    ['ws://127.0.0.1:8088/ws', 'ws://127.0.0.1:8088/ws'],
    ['ws://localhost:8088', 'ws://localhost:8088/'],
  ])('its server %j is %s', (server, url) => {
    expect(sipAccountAddress({ server, uri: '101@pbx.example' })).toMatchObject({
      ok: true,
      address: { url },
    });
  });

  test.each(['ws://pbx.example/ws', 'ws://192.0.2.1'])('%s would send calls in the open', (server) => {
    expect(sipAccountAddress({ server, uri: '101@pbx.example' })).toEqual({
      ok: false,
      error: { code: 'insecure-address', detail: 'server' },
    });
  });

  test.each(['', 'https://pbx.example', 'wss://', 'sip:pbx.example', 'wss://u:p@pbx.example'])(
    '%j is no server',
    (server) => {
      expect(sipAccountAddress({ server, uri: '101@pbx.example' })).toEqual({
        ok: false,
        error: { code: 'bad-address', detail: 'server' },
      });
    },
  );

  test.each([
    ['101@pbx.example', 'sip:101@pbx.example'],
    ['sip:ivan.petrov@pbx.example', 'sip:ivan.petrov@pbx.example'],
    ['SIP:+78432009818@PBX.example', 'sip:+78432009818@pbx.example'],
    ['101@pbx.example:5061', 'sip:101@pbx.example:5061'],
  ])('its identity %j is %s', (typed, uri) => {
    expect(sipAccountAddress({ server: WSS, uri: typed })).toMatchObject({ ok: true, address: { uri } });
  });

  test.each([
    '101',
    '@pbx.example',
    '101@',
    'a@b@c',
    'tel:+7843',
    '101@pbx.example/x',
    'иван@pbx.example',
    '<101@pbx.example>',
  ])('%j is no identity', (uri) => {
    expect(sipAccountAddress({ server: WSS, uri })).toEqual({
      ok: false,
      error: { code: 'bad-address', detail: 'uri' },
    });
  });

  test('nothing that is typed can put a line break or a bracket into a SIP header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (user, host) => {
        const checked = sipAccountAddress({ server: WSS, uri: `${user}@${host}` });
        if (checked.ok) expect(checked.address.uri).toMatch(/^sip:[\x21-\x7e]+$/);
        if (checked.ok) expect(checked.address.uri).not.toMatch(/[<>"]/);
      }),
      { numRuns: 500 },
    );
  });
});
