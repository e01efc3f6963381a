import { setTimeout as wait } from 'node:timers/promises';
import type { ListedNode, ListedPlacement } from '../store/ports/node-store.ts';
import { findCompany } from './find-company.ts';
import { OperatorError } from './operator-error.ts';
import type { OperatorParts } from './operator-parts.ts';

const LOOK_MS = 200;
const MOVE_LIMIT_MS = 30_000;

export interface NodeReport extends ListedNode {
  /** Domains of those that it serves. */
  readonly companies: readonly string[];
}

/** All nodes that there ever were, and what each serves. */
export const listNodes = async ({ stores }: OperatorParts): Promise<readonly NodeReport[]> => {
  const [nodes, placements] = await Promise.all([stores.nodes.list(), stores.nodes.placements()]);
  return nodes.map((node) => ({ ...node, companies: placements.filter(isServedBy(node)).map(domainOf) }));
};

/** Resolves when the other node lets the company's phones in; rejects with OperatorError. */
export const moveCompany = async (parts: OperatorParts, domain: string, to: string): Promise<void> => {
  const { nodes } = parts.stores;
  const { id } = await findCompany(parts, domain);
  if (!(await nodes.move(id, to))) throw new OperatorError(`There is no node ${to} that is alive.`);
  const limit = parts.clock() + MOVE_LIMIT_MS;
  const arrived = (placement: ListedPlacement) =>
    placement.domain === domain && placement.holder === to && placement.open;
  while (!(await nodes.placements()).some(arrived)) {
    if (parts.clock() > limit) throw new OperatorError(`${domain} is not at ${to} yet: see «node list».`);
    await wait(LOOK_MS);
  }
};

const isServedBy =
  ({ name, alive }: ListedNode) =>
  ({ holder, open }: ListedPlacement): boolean =>
    alive && open && holder === name;

const domainOf = ({ domain }: ListedPlacement): string => domain;
