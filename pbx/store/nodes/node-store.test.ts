import { expect, it } from 'vitest';
import { officeSettings } from '../../../test/doubles/stored-office.ts';
import { newStores } from '../../../test/support/new-stores.ts';
import { onEveryDatabase } from '../../../test/support/postgres/every-database.ts';
import type { NodeIdentity, NodeStore } from '../ports/node-store.ts';

const LEASE_MS = 60_000;
const OVER_AT_ONCE = 0;

const node = (name: string, instance = 'first'): NodeIdentity => ({ name, instance, sip: `${name}:5060` });

const holds = async (nodes: NodeStore, name: string) =>
  (await nodes.claim(name)).map(({ company }) => company).sort();

await onEveryDatabase('NodeStore', (newLocation) => {
  /** Four companies; of the nodes of other tests none lives. */
  const open = async () => {
    const { nodes, companies } = await newStores(newLocation);
    for (const id of ['a', 'b', 'c', 'd'])
      await companies.add({ ...officeSettings(), id, domain: `${id}.example`, numbers: [] }, new Map());
    for (const { name, sip } of await nodes.list())
      await nodes.join({ name, sip, instance: 'gone' }, OVER_AT_ONCE);
    return nodes;
  };

  it('shares what nobody holds among those that live, and lets each keep what it has', async () => {
    const nodes = await open();
    await nodes.join(node('n1'), LEASE_MS);
    await nodes.join(node('n2'), LEASE_MS);
    const first = await holds(nodes, 'n1');
    expect(first).toHaveLength(2);
    const second = await holds(nodes, 'n2');
    expect([...first, ...second].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(await holds(nodes, 'n1')).toEqual(first);
  });

  it('gives what a dead node held to the others, for good', async () => {
    const nodes = await open();
    await nodes.join(node('n1'), LEASE_MS);
    await nodes.join(node('n2'), LEASE_MS);
    await nodes.claim('n1');
    await nodes.claim('n2');
    await nodes.join(node('n2'), OVER_AT_ONCE);
    expect(await holds(nodes, 'n1')).toHaveLength(4);
    await nodes.join(node('n2', 'second'), LEASE_MS);
    expect(await holds(nodes, 'n2')).toEqual([]);
  });

  it('never gives one company to two, however many ask at once', async () => {
    const nodes = await open();
    const names = ['n1', 'n2', 'n3', 'n4'];
    for (const name of names) await nodes.join(node(name), LEASE_MS);
    const held = await Promise.all(names.map((name) => holds(nodes, name)));
    expect(held.flat().sort()).toEqual([...new Set(held.flat())].sort());
    const all = await Promise.all(names.map((name) => holds(nodes, name)));
    expect(all.flat().sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('renews no lease that has run out, and none of a process whose name another has taken', async () => {
    const nodes = await open();
    await nodes.join(node('n1'), LEASE_MS);
    expect(await nodes.renew(node('n1'), LEASE_MS)).toBe(true);
    await nodes.join(node('n1', 'second'), LEASE_MS);
    expect(await nodes.renew(node('n1'), LEASE_MS)).toBe(false);
    expect(await nodes.renew(node('n1', 'second'), OVER_AT_ONCE)).toBe(true);
    expect(await nodes.renew(node('n1', 'second'), LEASE_MS)).toBe(false);
  });

  it('moves a company when its node lets go of it, to no other node than the one it was moved to', async () => {
    const nodes = await open();
    await nodes.join(node('n1'), LEASE_MS);
    await nodes.claim('n1');
    await nodes.letIn('n1', 'a', true);
    expect(await nodes.move('a', 'n2')).toBe(false);
    await nodes.join(node('n2'), LEASE_MS);
    await nodes.join(node('n3'), LEASE_MS);
    expect(await nodes.move('a', 'n2')).toBe(true);
    expect(await holds(nodes, 'n2')).toEqual([]);
    expect(await nodes.claim('n1')).toContainEqual({ company: 'a', node: 'n2' });
    await nodes.release('n1', 'a');
    expect(await holds(nodes, 'n3')).toEqual([]);
    expect(await holds(nodes, 'n2')).toEqual(['a']);
    expect(await nodes.placements()).toContainEqual({
      ...{ domain: 'a.example', node: 'n2', holder: 'n2', open: false },
    });
    await nodes.letIn('n1', 'a', true);
    expect(await nodes.placements()).toContainEqual(
      expect.objectContaining({ domain: 'a.example', open: false }),
    );
  });
});
