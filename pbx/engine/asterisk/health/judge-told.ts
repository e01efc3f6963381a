import { ALTERNATIVES, FAX_MODULES, REQUIRED_MODULES } from '../configuration/modules.ts';
import type { CertificateFacts, DoorFacts, ToldFacts } from './asterisk-facts.ts';
import type { AsteriskFinding } from './finding.ts';

const MAJOR = '22';
/** The first that takes requests by the WebSocket of its events. */
const MINOR = 4;
/** `22.10.1`, `certified/22.8-cert1`, `GIT-22-1a2b3c`. */
const VERSION = /^(?:GIT-|certified\/)?(\d+)(?:\.(\d+)|-)/;
const SOON_MS = 21 * 24 * 60 * 60_000;

/** Whether an Asterisk that says this of itself can serve us. */
export const judgeTold = ({ version, modules, endpoints }: ToldFacts): readonly AsteriskFinding[] => [
  judgeVersion(version),
  judgeModules(modules),
  judgeFax(modules),
  ...judgeEndpoints(endpoints),
];

/** The endpoint of this name takes whoever comes (res_pjsip_endpoint_identifier_anonymous). */
const judgeEndpoints = (endpoints: readonly string[]): readonly AsteriskFinding[] => {
  const open = endpoints.filter((name) => /^anonymous(@|$)/.test(name));
  if (open.length === 0) return [];
  return [{ code: 'guests', state: 'broken', verdict: 'let-in', facts: { endpoints: open.join(', ') } }];
};

const judgeVersion = (version: string): AsteriskFinding => {
  const [, major, minor = MINOR] = VERSION.exec(version) ?? [];
  return major === MAJOR && Number(minor) >= MINOR
    ? { code: 'version', state: 'ok', verdict: 'right', facts: { version } }
    : { code: 'version', state: 'broken', verdict: 'wrong', facts: { version } };
};

const judgeModules = (running: ReadonlySet<string>): AsteriskFinding => {
  const runs = (name: string): boolean =>
    [name, ...(ALTERNATIVES[name] ?? [])].some((one) => running.has(one));
  const missing = REQUIRED_MODULES.filter((name) => !runs(name));
  return missing.length === 0
    ? { code: 'modules', state: 'ok', verdict: 'there', facts: { count: String(REQUIRED_MODULES.length) } }
    : { code: 'modules', state: 'broken', verdict: 'missing', facts: { missing: missing.join(', ') } };
};

const judgeFax = (running: ReadonlySet<string>): AsteriskFinding => {
  const missing = FAX_MODULES.filter((name) => !running.has(name));
  return missing.length === 0
    ? { code: 'fax', state: 'ok', verdict: 'there', facts: {} }
    : { code: 'fax', state: 'warning', verdict: 'missing', facts: { missing: missing.join(', ') } };
};

/** Whether phones can come in at the address that they are told. `now`: epoch milliseconds. */
export const judgeDoor = (door: DoorFacts, now: number): readonly AsteriskFinding[] => {
  const { url } = door;
  if (!door.reached)
    return [{ code: 'sip', state: 'broken', verdict: 'unreachable', facts: { url, why: door.why } }];
  return [
    { code: 'sip', state: 'ok', verdict: 'reached', facts: { url } },
    ...(door.certificate ? [judgeCertificate(door.certificate, now)] : []),
  ];
};

const judgeCertificate = (certificate: CertificateFacts, now: number): AsteriskFinding => {
  const until = new Date(certificate.validUntil).toISOString().slice(0, 10);
  const code = 'certificate-served';
  if (certificate.validUntil <= now) return { code, state: 'broken', verdict: 'expired', facts: { until } };
  if (certificate.distrust !== undefined)
    return { code, state: 'warning', verdict: 'distrusted', facts: { why: certificate.distrust } };
  if (certificate.validUntil - now < SOON_MS)
    return { code, state: 'warning', verdict: 'expires-soon', facts: { until } };
  if (certificate.keyType !== 'ec')
    return { code, state: 'warning', verdict: 'not-ecdsa', facts: { type: certificate.keyType } };
  return { code, state: 'ok', verdict: 'good', facts: { until } };
};
