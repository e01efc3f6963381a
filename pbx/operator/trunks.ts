import type { Trunk } from '../contract/trunk.ts';
import { listNumbers } from './numbers.ts';
import { OperatorError } from './operator-error.ts';
import { findCompany } from './find-company.ts';
import type { OperatorParts } from './operator-parts.ts';

/** Seen by nobody, other than words of a command line. */
export const TRUNK_PASSWORD = 'COMMUNICATOR_TRUNK_PASSWORD';

export interface NewTrunk extends Omit<Trunk, 'account'> {
  /** We sign in at the provider; undefined: it knows us by our address. */
  readonly login: string | undefined;
}

/** A trunk as it may be shown, with the numbers that are connected by it. */
export interface ListedTrunk extends NewTrunk {
  readonly connected: readonly string[];
}

export const listTrunks = async ({ stores }: OperatorParts): Promise<readonly ListedTrunk[]> => {
  const numbers = await stores.trunks.numbers();
  return (await stores.trunks.list()).map(({ account, ...trunk }) => ({
    ...trunk,
    login: account?.login,
    connected: numbers.filter((one) => one.trunk === trunk.name).map(({ number }) => number),
  }));
};

export const addTrunk = async (parts: OperatorParts, { login, ...trunk }: NewTrunk): Promise<void> => {
  const account = login === undefined ? null : { login, password: passwordOf(parts) };
  // Without a sign-in calls are known by their address alone.
  const callsFrom =
    account || trunk.callsFrom.length > 0 ? trunk.callsFrom : [trunk.server.replace(/:\d+$/, '')];
  if (!(await parts.stores.trunks.add({ ...trunk, callsFrom, account })))
    throw new OperatorError(`There is a trunk ${trunk.name} already.`);
};

/** The provider has given its account another password. */
export const changeTrunkPassword = async (parts: OperatorParts, name: string): Promise<void> => {
  const trunk = (await parts.stores.trunks.list()).find((one) => one.name === name);
  if (!trunk) throw noTrunk(name);
  if (!trunk.account)
    throw new OperatorError(`${name} signs in nowhere: its provider knows us by our address.`);
  await parts.stores.trunks.change({ ...trunk, account: { ...trunk.account, password: passwordOf(parts) } });
};

export const removeTrunk = async ({ stores }: OperatorParts, name: string): Promise<void> => {
  if (!(await stores.trunks.remove(name))) throw noTrunk(name);
};

/** Calls to this number come by that trunk from now on, and calls shown as it leave by it. */
export const connectNumber = async (
  parts: OperatorParts,
  { number, trunk }: { readonly number: string; readonly trunk: string },
): Promise<void> => {
  const owner = await ownerOf(parts, number);
  if (!(await parts.stores.trunks.connect({ number, trunk }))) throw noTrunk(trunk);
  await note(parts, owner, number, { trunk });
};

export const disconnectNumber = async (parts: OperatorParts, number: string): Promise<void> => {
  if (!(await parts.stores.trunks.disconnect(number)))
    throw new OperatorError(`${number} is connected by no trunk.`);
  const owner = (await listNumbers(parts)).find((one) => one.number === number);
  if (owner) await note(parts, owner.domain, number, { trunk: null });
};

const ownerOf = async (parts: OperatorParts, number: string): Promise<string> => {
  const owner = (await listNumbers(parts)).find((one) => one.number === number);
  if (!owner) throw new OperatorError(`There is no number ${number}: add it first.`);
  return owner.domain;
};

const note = async (
  parts: OperatorParts,
  domain: string,
  number: string,
  details: { readonly trunk: string | null },
): Promise<void> => {
  const { id } = await findCompany(parts, domain);
  await parts.stores.audit.append(id, {
    at: parts.clock(),
    actor: parts.operator,
    action: details.trunk === null ? 'number.disconnect' : 'number.connect',
    subject: { kind: 'number', id: number, name: number },
    details,
  });
};

const passwordOf = ({ trunkPassword }: OperatorParts): string => {
  if (trunkPassword === undefined)
    throw new OperatorError(`Give the provider's password in the environment: ${TRUNK_PASSWORD}.`);
  return trunkPassword;
};

const noTrunk = (name: string): OperatorError => new OperatorError(`There is no trunk ${name}.`);
