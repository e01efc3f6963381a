import { describe, expect, it } from 'vitest';
import { DOOR_MODULE, FAX_MODULES, REQUIRED_MODULES } from '../configuration/modules.ts';
import type { CertificateFacts } from './asterisk-facts.ts';
import { findingWords } from './finding-words.ts';
import { judgeDoor, judgeTold } from './judge-told.ts';

const told = {
  version: '22.10.1+dfsg',
  modules: new Set([...REQUIRED_MODULES, ...FAX_MODULES]),
  endpoints: ['anna@office.example'],
};
const brief = (findings: ReturnType<typeof judgeTold>) =>
  findings.map((finding) => {
    expect(findingWords(finding)).toMatch(/[а-я]/);
    return `${finding.state} ${finding.code} ${finding.verdict}`;
  });

describe('what Asterisk tells of itself', () => {
  it('is in order for version 22 with our modules; that of the door is ours to load', () => {
    expect(told.modules.has(DOOR_MODULE)).toBe(false);
    expect(brief(judgeTold(told))).toEqual(['ok version right', 'ok modules there', 'ok fax there']);
  });

  it.each(['22.4.0', '22.8.0', 'certified/22.8-cert1', 'GIT-22-1a2b3c'])('takes version %s', (version) => {
    expect(brief(judgeTold({ ...told, version }))[0]).toBe('ok version right');
  });

  it.each(['20.9.0', '21.0.0', '22.3.0', '23.1.0', 'GIT-master-22ab'])('refuses version %s', (version) => {
    expect(brief(judgeTold({ ...told, version }))[0]).toBe('broken version wrong');
  });

  it('names the modules that are missing', () => {
    const modules = new Set(told.modules);
    modules.delete('res_srtp');
    modules.delete('app_stasis');
    const [, finding] = judgeTold({ ...told, modules });
    expect(finding).toMatchObject({ state: 'broken', facts: { missing: 'app_stasis, res_srtp' } });
  });

  it('is in order without faxes, and says so', () => {
    const modules = new Set(told.modules);
    modules.delete('res_fax_spandsp');
    expect(brief(judgeTold({ ...told, modules }))).toContain('warning fax missing');
  });

  it("takes another maker's Opus", () => {
    const modules = new Set([...told.modules, 'codec_opus']);
    modules.delete('codec_opus_open_source');
    expect(brief(judgeTold({ ...told, modules }))[1]).toBe('ok modules there');
  });

  it('finds the endpoint that lets everybody in', () => {
    const endpoints = ['anna@office.example', 'anonymous'];
    expect(brief(judgeTold({ ...told, endpoints })).at(-1)).toBe('broken guests let-in');
  });
});

describe('the address that phones are told', () => {
  const url = 'wss://pbx.example:8089/ws';
  const now = Date.parse('2026-01-01');
  const day = 24 * 60 * 60_000;
  const good: CertificateFacts = { validUntil: now + 90 * day, keyType: 'ec' };
  const judged = (certificate: CertificateFacts) =>
    brief(judgeDoor({ url, reached: true, certificate }, now))[1];

  it('must answer', () => {
    expect(brief(judgeDoor({ url, reached: false, why: 'ECONNREFUSED' }, now))).toEqual([
      'broken sip unreachable',
    ]);
  });

  it('needs no certificate in the clear, on this computer', () => {
    expect(brief(judgeDoor({ url, reached: true }, now))).toEqual(['ok sip reached']);
  });

  it('shows a certificate that holds', () => {
    expect(judged(good)).toBe('ok certificate-served good');
    expect(judged({ ...good, validUntil: now })).toBe('broken certificate-served expired');
    expect(judged({ ...good, validUntil: now + 20 * day })).toBe('warning certificate-served expires-soon');
    expect(judged({ ...good, keyType: 'rsa' })).toBe('warning certificate-served not-ecdsa');
    expect(judged({ ...good, distrust: 'self signed' })).toBe('warning certificate-served distrusted');
  });
});
