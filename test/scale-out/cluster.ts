import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serviceBundle } from '../../build/paths.ts';
import { openStores } from '../../pbx/store/open-stores.ts';
import type { Scope } from '../../pbx/scope.ts';
import { startPostgres } from '../support/postgres/postgres-server.ts';
import { ADDRESSES, ClusterNetwork, NETWORK } from './cluster-network.ts';
import { ClusterNode } from './cluster-node.ts';
import { DistantPhones } from './distant-phones.ts';
import { Kamailio } from './kamailio.ts';

/** PostgreSQL, two nodes, the front and the phones' browser, each on a computer of its own. */
export interface Cluster {
  readonly network: ClusterNetwork;
  readonly n1: ClusterNode;
  readonly n2: ClusterNode;
  readonly kamailio: Kamailio;
  readonly phones: DistantPhones;
  /** A command of the operator's, whose folder is none of the nodes'; answers what it says as JSON. */
  operate(...command: readonly string[]): Promise<unknown>;
  /** Which node has the company, by the database. */
  holderOf(domain: string): Promise<string | null | undefined>;
}

/** Opens all of it; the scope closes it. */
export const openCluster = async (domains: readonly string[], scope: Scope): Promise<Cluster> => {
  const keep = <Owned extends AsyncDisposable>(owned: Owned): Owned => {
    scope.own(async () => owned[Symbol.asyncDispose]());
    return owned;
  };
  const folder = await mkdtemp(join(tmpdir(), 'communicator-shared-'));
  scope.own(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o755);
  const network = keep(await ClusterNetwork.open());
  const namespace = network.namespace('db');
  const postgres = await startPostgres({ namespace, address: ADDRESSES.db, trusted: NETWORK });
  scope.own(() => postgres.stop());
  const operate = async (...command: readonly string[]): Promise<unknown> => {
    const place = ['--data', join(folder, 'operator'), '--database', postgres.url, '--json'];
    const { stdout } = await promisify(execFile)(process.execPath, [serviceBundle, ...command, ...place]);
    return JSON.parse(stdout);
  };
  const { nodes, close } = await openStores({ kind: 'postgres', url: postgres.url, schema: 'pbx' });
  scope.own(close);
  const holderOf = async (domain: string) =>
    (await nodes.placements()).find((placement) => placement.domain === domain)?.holder;
  const database = `postgres://postgres@${ADDRESSES.db}:5432/postgres`;
  const kamailio = keep(await Kamailio.start(network, database));
  const shared = { network, database, domains, sounds: folder };
  const [n1, n2] = await Promise.all([
    ClusterNode.start({ ...shared, name: 'n1' }),
    ClusterNode.start({ ...shared, name: 'n2' }),
  ]);
  keep(n1);
  keep(n2);
  return { network, n1, n2, kamailio, operate, holderOf, phones: keep(await DistantPhones.open(network)) };
};
