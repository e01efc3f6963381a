import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { serviceBundle } from '../../build/paths.ts';
import { openStores } from '../../pbx/store/open-stores.ts';
import type { Scope } from '../../pbx/scope.ts';
import type { Stores } from '../../pbx/store/stores.ts';
import { startPostgres } from '../support/postgres/postgres-server.ts';
import { ADDRESSES, ClusterNetwork, NETWORK } from './cluster-network.ts';
import { API_PORT, ClusterNode } from './cluster-node.ts';
import { HaProxy } from './haproxy.ts';
import { DistantProvider } from './distant-provider.ts';
import { DistantPhones } from './distant-phones.ts';
import { Kamailio } from './kamailio.ts';

/** PostgreSQL, two nodes, the front and the phones' browser, each on a computer of its own. */
export interface Cluster {
  readonly network: ClusterNetwork;
  readonly n1: ClusterNode;
  readonly n2: ClusterNode;
  readonly kamailio: Kamailio;
  readonly phones: DistantPhones;
  readonly provider: DistantProvider;
  /** A command of the operator's, whose folder is none of the nodes'; answers what it says as JSON. */
  operate(...command: readonly string[]): Promise<unknown>;
  readonly stores: Pick<Stores, 'companies' | 'nodes'>;
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
  const { close, ...stores } = await openStores({ kind: 'postgres', url: postgres.url, schema: 'pbx' });
  scope.own(close);
  await letKamailioRead(postgres.url);
  const place = `${ADDRESSES.db}:5432/postgres`;
  const database = `postgres://postgres@${place}`;
  const kamailio = keep(await Kamailio.start(network, `postgres://kamailio:none@${place}`));
  const shared = { network, database, domains, sounds: folder };
  const [n1, n2] = await Promise.all([
    ClusterNode.start({ ...shared, name: 'n1' }),
    ClusterNode.start({ ...shared, name: 'n2' }),
  ]);
  keep(n1);
  keep(n2);
  for (const { name } of [n1, n2]) keep(await HaProxy.beforeNode(network, name, API_PORT));
  keep(await HaProxy.front(network, kamailio.pem));
  const provider = keep(await DistantProvider.open(network));
  const phones = keep(await DistantPhones.open(network));
  return { network, n1, n2, kamailio, operate, stores, phones, provider };
};

/** As operators are told to. */
const letKamailioRead = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE ROLE kamailio LOGIN');
  await client.query('GRANT USAGE ON SCHEMA pbx TO kamailio; GRANT SELECT ON pbx.front_places TO kamailio');
  await client.end();
};
