import type { AriAccess } from '../ari/ari-client.ts';
import { askAsterisk } from './ask-asterisk.ts';
import { askTrunks } from './ask-trunks.ts';
import type { AsteriskFinding } from './finding.ts';
import { judgeConfiguration } from './judge-configuration.ts';
import { judgeTrunk } from './judge-trunk.ts';
import { judgeDoor, judgeTold } from './judge-told.ts';
import { lookThroughDoor } from './look-through-door.ts';
import { readConfiguration } from './read-configuration.ts';

export interface AsteriskToCheck {
  readonly ari: AriAccess;
  /** Where phones are sent: `wss://pbx.example:8089/ws`. */
  readonly sip: string;
  /** Its folder of configuration files; left out: they are not looked at. */
  readonly configuration?: string;
}

/** Looks at an Asterisk that is to serve us, and changes nothing. */
export const checkAsterisk = async (asterisk: AsteriskToCheck): Promise<readonly AsteriskFinding[]> => [
  ...(await checkService(asterisk)),
  ...(await checkTrunks(asterisk)),
  ...(await checkConfiguration(asterisk.configuration)),
];

/** What can be seen from outside: whether it answers us, what it is, whether phones can come in. */
export const checkService = async ({ ari, sip }: AsteriskToCheck): Promise<readonly AsteriskFinding[]> => {
  const told = await askAsterisk(ari);
  if ('code' in told) return [told];
  return [
    { code: 'reached', state: 'ok', verdict: 'yes', facts: { url: ari.url } },
    ...judgeTold(told),
    ...judgeDoor(await lookThroughDoor(sip), Date.now()),
  ];
};

const checkTrunks = async ({ ari }: AsteriskToCheck): Promise<readonly AsteriskFinding[]> => {
  try {
    return (await askTrunks(ari)).map(judgeTrunk);
  } catch (error) {
    return [{ code: 'trunks', state: 'warning', verdict: 'unknown', facts: { why: String(error) } }];
  }
};

const checkConfiguration = async (folder: string | undefined): Promise<readonly AsteriskFinding[]> => {
  const code = 'configuration';
  if (folder === undefined) return [{ code, state: 'warning', verdict: 'unknown', facts: {} }];
  try {
    const facts = await readConfiguration(folder);
    return [{ code, state: 'ok', verdict: 'read', facts: { folder } }, ...judgeConfiguration(facts)];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [{ code, state: 'warning', verdict: 'unreadable', facts: { folder, why } }];
  }
};
