import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { ListedPlacement } from '../../pbx/store/ports/node-store.ts';
import { within } from '../support/within.ts';
import type { Cluster } from './cluster.ts';
import { CompanyApi } from './company-api.ts';
import { crowd } from './crowd.ts';
import type { Person } from './distant-phones.ts';
import { DistantDeskPhone } from './distant-desk-phone.ts';
import { furnishCompany, PASSWORDS } from './furnish-company.ts';
import type { Report } from './report.ts';
import { leaveMessage, type Pair, reRegister, talk } from './talk.ts';
import { inReach, whatIsKept } from './what-is-kept.ts';

const [A, B] = ['a.example', 'b.example'];
export const DOMAINS = [A, B] as const;

/** Companies must be up again so soon after their node died. */
const FAILOVER_SECONDS = 30;
const MOVE_SECONDS = 20;
const LINE_SECONDS = 10;
const NUMBER = '+78432009818';
const APPETITE_SECONDS = 3;
const DESK_TONE = 1_200;
const HEAR_LIMIT_MS = 15_000;
const LOOK_MS = 100;
const ASK_MS = 1_000;
/** A talk, a voice message, a talk with the desk phone: rows are written a moment after their calls. */
const ALL_BEFORE_MOVE = /"calls":\[(?:"[^"]+",?){3}\].*bytes/;
/** Asterisk asks phones every half a minute whether they are there. */
const FOUND_AGAIN_SECONDS = 60;

const CROWDS = ['many.example', 'more.example'] as const;

const Nodes = z.array(z.object({ name: z.string(), alive: z.boolean(), companies: z.array(z.string()) }));

/** `employees`: so many more on each node, without phones. */
export const playScaleOut = async (cluster: Cluster, report: Report, employees: number): Promise<void> => {
  const [a, b] = await twoCompanies(cluster, report);
  await deskPhone(cluster, report, a);
  await line(cluster, report);
  if (employees > 0) await twoCrowds(cluster, report, employees);
  await move(cluster, report, a);
  await nodeDies(cluster, report, [a, b], employees);
  await nodeIsCutOff(cluster, report, b);
  await asteriskRestarts(cluster, report, a);
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
  report.row('n1 without a call', await cluster.n1.appetite(APPETITE_SECONDS), true);
  await talk(a, async () => report.row('n1 with one', await cluster.n1.appetite(APPETITE_SECONDS), true));
  await talk(b);
  const at = await places(cluster);
  report.row('A talks at n1, B at n2', at, at === `n1: ${A}; n2: ${B}`);
  await leaveMessage(a);
  return [a, b];
};

/** anna has a telephone on her desk, too, which takes calls by itself. */
const deskPhone = async ({ network }: Cluster, report: Report, [anna, ivan]: Pair): Promise<void> => {
  await using _desk = await DistantDeskPhone.open(network, { ...anna.person, tone: DESK_TONE });
  await ivan.phone.clear();
  await ivan.phone.do('call', '101');
  await ivan.phone.event('confirmed');
  const hears = ivan.phone.hearsOf([anna.person.tone, DESK_TONE], [DESK_TONE]);
  await within(HEAR_LIMIT_MS, 'the desk phone is heard', hears);
  report.row('ivan calls 101 and hears the desk phone', 'yes', true);
  await ivan.phone.do('hangUp');
  await ivan.phone.event('ended');
};

/** A's number is connected by a trunk while all services run; it is registered where A is served. */
const line = async ({ n1, n2, provider }: Cluster, report: Report): Promise<void> => {
  const refused = await n2.operate('number', 'add', NUMBER, '--company', A).then(
    () => 'it is done',
    (error: Error & { stderr?: string }) => error.stderr?.trim() ?? '',
  );
  report.row('n2 is told to give A a number', refused, refused.includes('served by another node'));
  await n1.operate('number', 'add', NUMBER, '--company', A);
  await n1.operate('trunk', 'add', 'line', '--server', provider.server, '--login', 'romashka');
  const began = Date.now();
  await n2.operate('number', 'connect', NUMBER, 'line');
  await provider.has('n1');
  report.seconds('the number is connected: its trunk is registered by n1', Date.now() - began, LINE_SECONDS);
};

const twoCrowds = async (cluster: Cluster, report: Report, employees: number): Promise<void> => {
  for (const [domain, node] of [
    [CROWDS[0], 'n1'],
    [CROWDS[1], 'n2'],
  ] as const) {
    const { settings, credentials } = crowd(domain, employees);
    await cluster.stores.companies.add(settings, credentials);
    await cluster.stores.nodes.move(settings.id, node);
    const began = Date.now();
    const took = (await isOpen(cluster, node, domain)) - began;
    const appetite = await cluster[node].appetite(APPETITE_SECONDS);
    report.row(`${employees} more are at ${node}`, `after ${seconds(took)}: ${appetite}`, true);
  }
};

const move = async (cluster: Cluster, report: Report, a: Pair): Promise<void> => {
  const before = await settled(() => whatIsKept(cluster, A), ALL_BEFORE_MOVE);
  cluster.provider.forget();
  const began = Date.now();
  const registered = cluster.provider.has('n2').then(() => Date.now() - began);
  const took = await reRegister([a], () => cluster.operate('company', 'move', A, '--to', 'n2'));
  report.seconds('A is moved to n2: its trunk is registered there', await registered, MOVE_SECONDS);
  report.seconds('A is moved to n2, its phones register there', took, MOVE_SECONDS);
  const after = await whatIsKept(cluster, A);
  report.row('its people, calls and messages are there', after, after === before);
  const statuses = `${await cluster.n1.statusFor(A)}, ${await cluster.n2.statusFor(A)}`;
  report.row('n1 and n2 answer for A', statuses, statuses === '503, 200');
  await talk(a);
  report.row('A talks at n2', await places(cluster), true);
};

const nodeDies = async (
  cluster: Cluster,
  report: Report,
  pairs: readonly Pair[],
  employees: number,
): Promise<void> => {
  cluster.provider.forget();
  const killedAt = Date.now();
  const registered = cluster.provider.has('n1').then(() => Date.now() - killedAt);
  const taken = employees > 0 ? isOpen(cluster, 'n1', CROWDS[1]) : undefined;
  const took = await reRegister(pairs, async () => {
    await cluster.network.plug('n2', 'down');
    await cluster.n2.kill();
  });
  report.seconds('n2 is killed: phones of A and B are registered at n1', took, FAILOVER_SECONDS);
  report.seconds("n2 is killed: A's trunk is registered by n1", await registered, FAILOVER_SECONDS);
  if (taken) {
    const what = `${employees} more are at n1, beside ${employees}`;
    report.seconds(what, (await taken) - killedAt, FAILOVER_SECONDS);
  }
  for (const pair of pairs) await talk(pair);
  const at = await places(cluster);
  report.row('A and B talk at n1', at, at.endsWith('n2: gone'));
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
  const taken = isTaken(cluster, 'n1', B);
  const took = await reRegister([b], () => cluster.network.separate('n2', 'db'));
  const [quietAt, takenAt] = await Promise.all([quiet, taken]);
  const seen = `quiet after ${seconds(quietAt - cutAt)}, taken after ${seconds(takenAt - cutAt)}`;
  report.row('n2 is cut off from the database: it is quiet before n1 has B', seen, quietAt < takenAt);
  report.seconds('phones of B are registered at n1', took, FAILOVER_SECONDS);
  await talk(b);
  await cluster.network.reunite('n2', 'db');
  await cluster.n2.startService();
  const at = await places(cluster);
  report.row('n2 is back, and leaves B where it is', at, at.endsWith('; n2: '));
  await talk(b);
};

/** While it has no users yet nobody may be told that his password is wrong. */
const asteriskRestarts = async (cluster: Cluster, report: Report, a: Pair): Promise<void> => {
  const [{ phone }] = a;
  await phone.clear();
  const began = Date.now();
  await cluster.n1.restartAsterisk(() => phone.do('refresh'));
  await phone.event('registered');
  const told = (await phone.events()).map(({ name, status }) => `${name} ${status ?? ''}`.trim());
  const isRefused = told.includes('registrationFailed 401');
  report.row("n1's Asterisk restarts: what a phone of A sees", told.join(', '), !isRefused);
  const api = await CompanyApi.signIn(cluster.network, A, 'anna', PASSWORDS.anna);
  await settled(async () => String(await inReach(api)), /^2$/);
  await talk(a);
  report.seconds('the other phone is found again, they talk', Date.now() - began, FOUND_AGAIN_SECONDS);
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
const isTaken = (cluster: Cluster, node: string, domain: string): Promise<number> =>
  momentOf(cluster, (one) => one.domain === domain && one.holder === node);

/** When it let the company's phones in. */
const isOpen = (cluster: Cluster, node: string, domain: string): Promise<number> =>
  momentOf(cluster, (one) => one.domain === domain && one.holder === node && one.open);

const momentOf = async (
  { stores }: Cluster,
  is: (placement: ListedPlacement) => boolean,
): Promise<number> => {
  while (!(await stores.nodes.placements()).some(is)) await wait(LOOK_MS);
  return Date.now();
};

/** What is answered once it is like that: calls are written behind. */
const settled = async (ask: () => Promise<string>, like: RegExp): Promise<string> => {
  for (;;) {
    const answer = await ask();
    if (like.test(answer)) return answer;
    await wait(ASK_MS);
  }
};

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
