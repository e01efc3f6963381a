import { describe, expect, it } from 'vitest';
import { otherOffice } from '../../test/doubles/other-office.ts';
import { createLiveCompanies } from '../administration/live-companies.ts';
import { demoOffice } from '../company/demo-office.ts';
import type { CompanySettings } from '../contract/company-settings.ts';
import type { StoredSettings } from '../store/ports/settings-store.ts';
import { createOrders } from './orders.ts';

const create = { command: 'company list' } as const;
const remove = { command: 'company remove', domain: demoOffice.domain, yes: true } as const;

/** A service of the demo office. */
const bench = (isAlone = true) => {
  const stored = new Map([[demoOffice.id, demoOffice]]);
  const live = createLiveCompanies();
  const done: string[] = [];
  const put = (settings: CompanySettings) => live.put({ settings, revision: 1 } as StoredSettings);
  put(demoOffice);
  const orders = createOrders({
    companies: {
      list: async () =>
        [...stored.values()].map(({ id, domain, options: { name } }) => ({ id, domain, name })),
    },
    live,
    isAlone,
    serving: {
      async open(company) {
        done.push(`open ${company}`);
        put(stored.get(company) as CompanySettings);
      },
      async close(company) {
        done.push(`close ${company}`);
        live.remove(company);
      },
    },
    lookAtLines: async () => void done.push('lines'),
  });
  return { orders, stored, done };
};

describe('the operator’s commands while the service runs', () => {
  it('serve what is new', async () => {
    const { orders, stored, done } = bench();
    await orders.carryOut(create, async () => void stored.set(otherOffice.id, otherOffice));
    expect(done).toEqual([`open ${otherOffice.id}`, 'lines']);
  });

  it('end the calls of a company before it is removed, while they can be kept', async () => {
    const { orders, stored, done } = bench();
    await orders.carryOut(remove, async () => {
      done.push('remove');
      stored.delete(demoOffice.id);
    });
    expect(done).toEqual([`close ${demoOffice.id}`, 'remove', 'lines']);
  });

  it('serve a company again that could not be removed', async () => {
    const { orders, done } = bench();
    const failing = orders.carryOut(remove, () => Promise.reject(new Error('the disk is full')));
    await expect(failing).rejects.toThrow('the disk is full');
    expect(done).toEqual([`close ${demoOffice.id}`, `open ${demoOffice.id}`, 'lines']);
  });

  it('leave companies of other nodes alone', async () => {
    const { orders, stored, done } = bench(false);
    stored.set(otherOffice.id, otherOffice);
    await orders.carryOut(create, async () => {});
    const there = orders.carryOut(
      { ...remove, domain: otherOffice.domain },
      async () => void done.push('no'),
    );
    await expect(there).rejects.toThrow('served by another node');
    expect(done).toEqual(['lines']);
    await expect(orders.carryOut(remove, () => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(done).toEqual(['lines', `close ${demoOffice.id}`, `open ${demoOffice.id}`, 'lines']);
  });

  it('are carried out one after another, whatever became of the one before', async () => {
    const { orders, done } = bench();
    const first = orders.carryOut(create, () => Promise.reject(new Error('no')));
    const second = orders.carryOut(create, async () => void done.push('second'));
    await expect(first).rejects.toThrow('no');
    await second;
    expect(done).toEqual(['lines', 'second', 'lines']);
  });
});
