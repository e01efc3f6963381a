import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Cluster } from './cluster.ts';
import type { Person } from './distant-phones.ts';
import { furnishCompany } from './furnish-company.ts';
import type { Report } from './report.ts';
import { leaveMessage, type Pair, reRegister, talk } from './talk.ts';
import { whatIsKept } from './what-is-kept.ts';

const [A, B] = ['a.example', 'b.example'];
export const DOMAINS = [A, B] as const;

/** Companies must be up again so soon after their node died. */
const FAILOVER_SECONDS = 30;
const MOVE_SECONDS = 15;
/** Longer than any lease. */
const LOOK_MS = 100;

const Nodes = z.array(z.object({ name: z.string(), alive: z.boolean(), companies: z.array(z.string()) }));

export const playScaleOut = async (cluster: Cluster, report: Report): Promise<void> => {
  const [a, b] = await twoCompanies(cluster, report);
  await move(cluster, report, a);
  await nodeDies(cluster, report, [a, b]);
  await nodeIsCutOff(cluster, report, b);
};

const twoCompanies = async (cluster: Cluster, report: Report): Promise<readonly [Pair, Pair]> => {
  const a = await atPhones(
    cluster,
    await furnishCompany(cluster, { domain: A, node: 'n1', tones: [500, 800] }),
  );
  const b = await atPhones(
    cluster,
    await furnishCompany(cluster, { domain: B, node: 'n2', tones: [600, 900] }),
  );
  await talk(a);
  await talk(b);
  const at = await places(cluster);
  report.row('A talks at n1, B at n2', at, at === `n1: ${A}; n2: ${B}`);
  await leaveMessage(a);
  return [a, b];
};

const move = async (cluster: Cluster, report: Report, a: Pair): Promise<void> => {
  const before = await settled(() => whatIsKept(cluster, 'n1', A), /bytes/);
  const took = await reRegister([a], () => cluster.operate('company', 'move', A, '--to', 'n2'));
  report.seconds('A is moved to n2, its phones register there', took, MOVE_SECONDS);
  const after = await whatIsKept(cluster, 'n2', A);
  report.row('its people, calls and messages are there', after, after === before);
  const refused = await whatIsKept(cluster, 'n1', A).then(
    () => false,
    () => true,
  );
  report.row('n1 knows nobody of A any more', refused ? 'sign-in refused' : 'signed in', refused);
  await talk(a);
  report.row('A talks at n2', await places(cluster), true);
};

const nodeDies = async (cluster: Cluster, report: Report, pairs: readonly Pair[]): Promise<void> => {
  const took = await reRegister(pairs, async () => {
    await cluster.network.plug('n2', 'down');
    await cluster.n2.kill();
  });
  report.seconds('n2 is killed: phones of A and B are registered at n1', took, FAILOVER_SECONDS);
  for (const pair of pairs) await talk(pair);
  report.row(
    'A and B talk at n1',
    await places(cluster),
    (await places(cluster)) === `n1: ${A}, ${B}; n2: gone`,
  );
};

/** A node without its database must be quiet before another one takes its companies. */
const nodeIsCutOff = async (cluster: Cluster, report: Report, b: Pair): Promise<void> => {
  await cluster.network.plug('n2', 'up');
  await cluster.n2.start();
  report.row('n2 is back, and takes nothing by itself', await places(cluster), true);
  await reRegister([b], () => cluster.operate('company', 'move', B, '--to', 'n2'));
  await talk(b);
  const cutAt = Date.now();
  const quiet = cluster.n2.serviceEnds();
  const taken = takenBy(cluster, 'n1', B);
  const took = await reRegister([b], () => cluster.network.separate('n2', 'db'));
  const [quietAt, takenAt] = await Promise.all([quiet, taken]);
  const seen = `quiet after ${seconds(quietAt - cutAt)}, taken after ${seconds(takenAt - cutAt)}`;
  report.row('n2 is cut off from the database: it is quiet before n1 has B', seen, quietAt < takenAt);
  report.seconds('phones of B are registered at n1', took, FAILOVER_SECONDS);
  await talk(b);
  await cluster.network.reunite('n2', 'db');
  await cluster.n2.startService();
  const at = await places(cluster);
  report.row('n2 is back, and leaves B where it is', at, at === `n1: ${A}, ${B}; n2: `);
  await talk(b);
};

const atPhones = async ({ phones }: Cluster, [first, second]: readonly [Person, Person]): Promise<Pair> => {
  const at = async (person: Person) => ({ person, phone: await (await phones.phone(person)).registered() });
  return Promise.all([at(first), at(second)]);
};

const places = async (cluster: Cluster): Promise<string> => {
  const nodes = Nodes.parse(await cluster.operate('node', 'list'));
  return nodes
    .map(({ name, alive, companies }) => `${name}: ${alive ? companies.join(', ') : 'gone'}`)
    .join('; ');
};

/** When the node had the company, in epoch milliseconds. */
const takenBy = async (cluster: Cluster, node: string, domain: string): Promise<number> => {
  for (;;) {
    const holder = await cluster.holderOf(domain);
    if (holder === node) return Date.now();
    await wait(LOOK_MS);
  }
};

/** What is answered once it is like that: calls are written behind. */
const settled = async (ask: () => Promise<string>, like: RegExp): Promise<string> => {
  for (;;) {
    const answer = await ask();
    if (like.test(answer)) return answer;
    await wait(LOOK_MS);
  }
};

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
