import { type AriAccess, AriClient } from '../ari/ari-client.ts';
import { readRegistrations } from '../trunks/read-registrations.ts';
import { readTrunkName } from '../trunks/trunk-name.ts';
import { allEndpoints } from '../users/sorcery-objects.ts';
import type { TrunkFacts } from './asterisk-facts.ts';

/** The trunks that Asterisk has. Rejects when it does not say how they are. */
export const askTrunks = async (access: AriAccess): Promise<readonly TrunkFacts[]> => {
  const trunks = (await allEndpoints(new AriClient(access))).flatMap(({ resource, state }) => {
    const name = readTrunkName(resource);
    return name === undefined ? [] : [{ name, answers: state === 'online' }];
  });
  if (trunks.length === 0) return [];
  const registrations = await readRegistrations(access);
  return trunks.map((trunk) => ({ ...trunk, registration: registrations.get(trunk.name) }));
};
