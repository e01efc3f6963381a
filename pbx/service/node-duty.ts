import type { Logger } from 'pino';
import type { NodeIdentity, NodeStore } from '../store/ports/node-store.ts';

/** By the database's clock. */
const LEASE_MS = 10_000;
const BEAT_MS = 2_000;
/** By our own clock, from before the database was asked: we are quiet well before anybody may take our companies. */
const QUIET_MS = 8_000;

export interface NodeDutyParts {
  readonly nodes: NodeStore;
  readonly node: NodeIdentity;
  /** Begins to serve a company; resolves when its phones may register. */
  readonly open: (company: string) => Promise<void>;
  /** Ends its calls; resolves when nothing more is written for it. */
  readonly close: (company: string) => Promise<void>;
  /** Others may serve our companies any moment: nothing may be done for them any more, not even written. */
  readonly lost: (why: string) => void;
  readonly logger: Pick<Logger, 'info' | 'error'>;
}

/** A service as one of several: which companies it serves, and that no other one does (decision 0034). */
export interface NodeDuty {
  /** Takes its name and its companies, and renews its lease from now on. Answers what it is to open by itself. */
  begin(): Promise<readonly string[]>;
  /** Those companies are open: lets their phones in, and opens and closes others from now on as they come and go. */
  proceed(): Promise<void>;
  /** Leases run out by themselves: a service that is back in time has its companies still. */
  close(): Promise<void>;
}

export const createNodeDuty = (parts: NodeDutyParts): NodeDuty => {
  const { nodes, node, logger } = parts;
  const served = new Set<string>();
  let quiet: NodeJS.Timeout | undefined;
  let beats: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let proceeding = false;

  const stop = () => {
    clearInterval(beats);
    clearTimeout(quiet);
    proceeding = false;
  };

  const lose = (why: string) => {
    if (beats === undefined) return;
    stop();
    beats = undefined;
    parts.lost(why);
  };

  /** Answers what is to be done once the database has said yes. */
  const leasing = (): (() => void) => {
    const asked = performance.now();
    return () => {
      clearTimeout(quiet);
      quiet = setTimeout(
        () => lose('The database has not answered in time.'),
        asked + QUIET_MS - performance.now(),
      );
    };
  };

  const beat = async () => {
    const renewed = leasing();
    if (!(await nodes.renew(node, LEASE_MS))) lose('The lease is over, or another service has this name.');
    else if (beats !== undefined) renewed();
  };

  const take = async (company: string) => {
    await parts.open(company);
    served.add(company);
    await nodes.letIn(node.name, company, true);
    logger.info({ company }, 'company taken');
  };

  const giveAway = async (company: string) => {
    await nodes.letIn(node.name, company, false);
    if (served.delete(company)) await parts.close(company);
    await nodes.release(node.name, company);
    logger.info({ company }, 'company given away');
  };

  const look = async () => {
    const holdings = await nodes.claim(node.name);
    if (!proceeding) return;
    const held = new Map(holdings.map((holding) => [holding.company, holding.node]));
    const gone = [...served].filter((company) => !held.has(company));
    const leaving = [...held].filter(([, to]) => to !== node.name).map(([company]) => company);
    const coming = [...held.keys()].filter((company) => !leaving.includes(company) && !served.has(company));
    await Promise.all([
      ...[...gone, ...leaving].map((company) => giveAway(company)),
      ...coming.map((company) => take(company)),
    ]);
  };

  const lookInTurn = () => {
    if (!proceeding) return;
    looking ??= look()
      .catch((err: unknown) => logger.error({ err }, 'companies could not be taken or given away'))
      .finally(() => {
        looking = undefined;
      });
  };

  return {
    async begin() {
      const joined = leasing();
      await nodes.join(node, LEASE_MS);
      beats = setInterval(() => {
        beat().catch((err: unknown) => logger.error({ err }, 'the lease could not be renewed'));
        lookInTurn();
      }, BEAT_MS);
      joined();
      for (const holding of await nodes.claim(node.name))
        if (holding.node === node.name) served.add(holding.company);
      return [...served];
    },
    async proceed() {
      for (const company of served) await nodes.letIn(node.name, company, true);
      proceeding = true;
    },
    async close() {
      stop();
      beats = undefined;
      await looking;
    },
  };
};
