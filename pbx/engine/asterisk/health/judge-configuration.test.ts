import { describe, expect, it } from 'vitest';
import type { AsteriskSetting } from '../configuration/asterisk-setting.ts';
import { ALWAYS, EDITIONS } from '../configuration/editions.ts';
import { configurationFiles } from '../configuration/configuration-files.ts';
import { newAriUser } from '../configuration/write-asterisk-files.ts';
import type { ConfigurationFacts } from './asterisk-facts.ts';
import { readConf } from './conf-file.ts';
import { findingWords } from './finding-words.ts';
import { judgeConfiguration } from './judge-configuration.ts';

const setting: AsteriskSetting = {
  httpPort: 8088,
  mediaPorts: [10_000, 20_000],
  ari: newAriUser(),
  domains: ['office.example'],
  secure: { address: '0.0.0.0', port: 8089, certificate: '/c.pem', key: '/k.pem' },
};

const good = {
  certificate: { path: '/c.pem', content: { validUntil: 0, keyType: 'ec' } },
  key: { path: '/k.pem', content: { matches: true, readableByAll: false } },
} as const;

/** Ours, with other files in the place of some. */
const judge = (files: Readonly<Record<string, string>>, pointed: Partial<ConfigurationFacts> = good) => {
  const texts = new Map([...configurationFiles(setting), ...Object.entries(files)]);
  const parsed = new Map([...texts].map(([name, text]) => [name, readConf(text)] as const));
  return judgeConfiguration({ folder: '/etc/asterisk', files: parsed, editions: EDITIONS, ...pointed });
};

const bad = (...given: Parameters<typeof judge>) =>
  judge(...given)
    .filter(({ state }) => state !== 'ok')
    .map(({ code, state, verdict }) => `${state} ${code} ${verdict}`);

const ari = (user: string) => `[general]\nenabled=yes\nwebsocket_write_timeout=5000\n[u]\ntype=user\n${user}`;
const http = (more: string) => `[general]\nenabled=yes\nsessionlimit=2000\n${more}`;
const STRONG = 'password=0123456789abcdef01\n';
const CLOSED = 'deny=0.0.0.0/0.0.0.0\npermit=127.0.0.1\n';
const HERE = 'bindaddr=127.0.0.1\n';

describe('the configuration of an Asterisk', () => {
  it('has nothing wrong with it when it is ours', () => {
    expect(bad({})).toEqual([]);
  });

  it.each([
    ['console => error,warning', ['warning guessing unlogged']],
    ['security.log => notice, security', []],
    ['full => *', []],
    ['', ['warning guessing unlogged']],
  ])('should tell fail2ban whom it refuses: %s', (logs, expected) => {
    expect(bad({ 'logger.conf': `[general]\n[logfiles]\n${logs}\n` })).toEqual(expected);
  });

  it('must hand calls to us, take faxes from us, and let us give it users', () => {
    expect(
      bad({ 'extensions.conf': '[communicator]\nexten => _X.,1,Stasis(communicator,arrived)\n' }),
    ).toEqual(['warning dialplan no-fax']);
    expect(bad({ 'extensions.conf': '[communicator]\nexten => 100,1,Answer()\n' })).toEqual([
      'broken dialplan missing',
    ]);
    expect(
      bad({ 'sorcery.conf': '[res_pjsip]\nendpoint = config,pjsip.conf\nauth = memory\naor = memory\n' }),
    ).toEqual(['broken users elsewhere']);
  });

  it.each([
    ['password=asterisk', ['broken ari-password weak']],
    ['password=aaaaaaaaaaaaaaaaaaaaaaaa', ['broken ari-password weak']],
    ['', ['broken ari-password weak']],
    ['password=$6$x$y\npassword_format=crypt', []],
    [STRONG, []],
  ])('judges the password of ARI: %j', (password, findings) => {
    expect(bad({ 'ari.conf': ari(`${CLOSED}${password}`) })).toEqual(findings);
  });

  it('finds ARI open to the network, by TLS too, unless its users are restricted', () => {
    expect(bad({ 'ari.conf': ari(STRONG) })).toEqual(['broken ari-reach exposed']);
    expect(bad({ 'ari.conf': ari(`${STRONG}acl=office\n`) })).toEqual([]);
    expect(bad({ 'ari.conf': ari(STRONG), 'http.conf': http(HERE) })).toEqual([
      'warning certificate-file no-tls',
    ]);
  });

  it('finds SIP in the clear open to the network', () => {
    expect(bad({ 'http.conf': http('bindaddr=0.0.0.0\n') })).toEqual([
      'warning certificate-file no-tls',
      'broken plain-websocket exposed',
    ]);
    expect(bad({ 'http.conf': http('bindaddr=::\n') })).toContain('broken plain-websocket exposed');
    expect(bad({ 'http.conf': http('bindaddr=::1\n') })).not.toContain('broken plain-websocket exposed');
  });

  it('takes defaults where nothing is said', () => {
    const files = { 'http.conf': `[general]\nenabled=yes\n${HERE}`, 'ari.conf': '[general]\nenabled=yes\n' };
    expect(bad(files)).toEqual([
      'warning certificate-file no-tls',
      'warning session-limit low',
      'warning write-timeout low',
    ]);
  });

  it('finds endpoints that let in whoever comes, and those without an end', () => {
    const trunk =
      '[trunk]\ntype=endpoint\nrtp_timeout=60\n[t](!)\n[trunk-id]\ntype=identify\nendpoint=trunk\n';
    expect(bad({ 'pjsip.conf': trunk })).toEqual([]);
    expect(bad({ 'pjsip.conf': '[anonymous]\ntype=endpoint\nauth=x\nrtp_timeout=60\n' })).toEqual([
      'broken guests let-in',
    ]);
    expect(bad({ 'pjsip.conf': '[old]\ntype=endpoint\n' })).toEqual([
      'warning media-timeout none',
      'broken guests let-in',
    ]);
  });

  it.each([
    [{ certificate: { path: '/c', why: 'ENOENT' } }, 'broken certificate-file unreadable'],
    [
      { certificate: { path: '/c', content: { validUntil: 0, keyType: 'rsa' } } },
      'warning certificate-file not-ecdsa',
    ],
    [{}, 'broken certificate-file not-named'],
    [{ ...good, key: { path: '/k', why: 'EACCES' } }, 'broken key-file unreadable'],
    [
      { ...good, key: { path: '/k', content: { matches: false, readableByAll: false } } },
      'broken key-file another',
    ],
    [
      { ...good, key: { path: '/k', content: { matches: true, readableByAll: true } } },
      'broken key-file open-to-all',
    ],
  ])('judges the certificate and its key: %j', (pointed, finding) => {
    expect(bad({}, pointed)).toEqual([finding]);
  });

  it.each([
    [new Map(EDITIONS).set('acl.conf', 'another'), ['warning edition old']],
    [new Map([...EDITIONS].slice(1)), ['warning edition old']],
    [new Map([...EDITIONS].filter(([name]) => ALWAYS.has(name))), []],
    [new Map(EDITIONS).set('acl.conf', ''), []],
    [new Map([['pjsip.conf', '']]), []],
  ])('finds files of ours that are written otherwise now, or missing', (editions, findings) => {
    expect(bad({}, { ...good, editions })).toEqual(findings);
  });

  it.each([
    ['deny=0.0.0.0/0\npermit=10.0.0.0/8\n', []],
    ['permit=10.0.0.0/8\n', ['warning desk-phones anybody']],
    ['deny=0.0.0.0/0\npermit=0.0.0.0/0.0.0.0\n', ['warning desk-phones anybody']],
    ['deny=0.0.0.0/0\n', ['broken desk-phones nobody']],
  ])('judges from where desk phones may come: %j', (list, findings) => {
    const ways = '[desk-udp]\ntype=transport\nprotocol=udp\n';
    expect(bad({ 'pjsip.conf': ways, 'acl.conf': `[desk-phones]\n${list}` })).toEqual(findings);
  });

  it('must have a certificate for desk phones that come by TLS', () => {
    const way = '[desk-tls]\ntype=transport\nprotocol=tls\n';
    expect(bad({ 'pjsip.conf': way })).toEqual(['broken desk-phones no-certificate']);
  });

  it('should leave the code of pickup to the companies', () => {
    expect(bad({ 'features.conf': '[general]\n' })).toEqual(['warning pickup taken']);
  });

  it('has words for each finding, and never the password', () => {
    const findings = [
      ...judge({}),
      ...judge({ 'ari.conf': ari('password=hush'), 'http.conf': http('bindaddr=0.0.0.0\n') }),
    ];
    for (const finding of findings) expect(findingWords(finding)).not.toContain('hush');
  });
});
