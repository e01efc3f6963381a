import type { AsteriskPlace } from './asterisk-place.ts';
import type { Answer } from './command-line/answer.ts';
import type { AsteriskRequest } from './command-line/asterisk-request.ts';
import { writeAsteriskFiles } from './engine/asterisk/configuration/write-asterisk-files.ts';
import { checkAsterisk } from './engine/asterisk/health/check-asterisk.ts';
import { findingWords } from './engine/asterisk/health/finding-words.ts';

/** Asterisk's own. */
const MEDIA_PORTS = [10_000, 20_000] as const;
const MANAGER_PORT = 5038;

const MARKS = { ok: '✓', warning: '!', broken: '✗' } as const;

/** `check asterisk`: needs no data folder, the service may run meanwhile. */
export const checkedAsterisk = async (
  { ari, sip, configuration }: AsteriskPlace,
  otherFolder: string | undefined,
): Promise<Answer> => {
  const folder = otherFolder ?? configuration;
  const found = await checkAsterisk({ ari, sip, ...(folder !== undefined && { configuration: folder }) });
  const findings = found.map((finding) => ({ ...finding, text: findingWords(finding) }));
  return {
    value: findings,
    text: findings.map(({ state, text }) => `${MARKS[state]} ${text}`).join('\n'),
    bad: findings.some(({ state }) => state === 'broken'),
  };
};

/** `asterisk-files`: what an Asterisk of the operator's own is to be given. */
export const asteriskFiles = async ({
  folder,
  domains,
  httpPort,
  sip,
  sounds,
  secure,
  mediaAddress,
  publicAddress,
  deskPhones,
  trunks,
  front,
}: Extract<AsteriskRequest, { readonly command: 'asterisk-files' }>): Promise<Answer> => {
  const setting = {
    httpPort,
    mediaPorts: MEDIA_PORTS,
    domains,
    ...(secure && { secure: { address: '0.0.0.0', ...secure } }),
    ...(mediaAddress !== undefined && { mediaAddress }),
    ...(publicAddress !== undefined && { publicAddress }),
    ...(deskPhones && { deskPhones }),
    ...(trunks && { trunks: { ...trunks, managerPort: MANAGER_PORT } }),
    ...(front && { front }),
  };
  const { files, place } = await writeAsteriskFiles(folder, setting, { sip, sounds });
  return {
    value: { folder, files, place },
    text: [
      `${folder}: ${files.join(', ')}`,
      `The password of ARI is new; ${place} has it, for --asterisk.`,
    ].join('\n'),
  };
};
