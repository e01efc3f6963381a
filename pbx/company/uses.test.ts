import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySettings } from '../../test/doubles/any-settings.ts';
import { CompanySettings } from '../contract/company-settings.ts';
import { checkSettings } from './check-settings.ts';
import { demoOffice } from './demo-office.ts';
import { isThere, thingsOf } from './thing.ts';
import { referencesOf, removeThing, replaceUses, usesOf } from './uses.ts';

describe('usesOf', () => {
  it('names everything that sends calls to an employee', () => {
    const settings: CompanySettings = {
      ...demoOffice,
      employees: demoOffice.employees.map((employee) =>
        employee.id === 'ivan'
          ? {
              ...employee,
              forwarding: { ...employee.forwarding, onBusy: { to: 'employee', employee: 'anna' } },
            }
          : employee,
      ),
    };
    expect(usesOf(settings, { kind: 'employee', id: 'anna' }).map(({ by, field }) => [by.id, field])).toEqual(
      [
        ['ivan', 'forwarding-busy'],
        ['sales', 'member'],
        ['romashka', 'answering-machine-recipient'],
      ],
    );
  });

  it('tells where: the path leads to the setting', () => {
    const [use] = usesOf(demoOffice, { kind: 'department', id: 'sales' });
    expect(use?.path).toEqual(['numbers', 0, 'working', 'target']);
    expect(usesOf(demoOffice, { kind: 'number', id: 'main-number' }).map(({ path }) => path)).toEqual([
      ['options', 'mainNumber'],
    ]);
  });
});

describe('removeThing', () => {
  it('leads a number to the answering machine when its department goes without a replacement', () => {
    const without = removeThing(demoOffice, { kind: 'department', id: 'sales' }, null);
    expect(without.numbers[0]?.working.target).toEqual({ to: 'answering-machine' });
    expect(without.departments).toEqual([]);
  });

  it('takes the lamps of a short number that is gone', () => {
    const watched: CompanySettings = {
      ...demoOffice,
      employees: demoOffice.employees.map((employee) => ({
        ...employee,
        blfKeys: [
          { extension: '103', label: 'Мария' },
          { extension: '102', label: 'Иван' },
        ],
      })),
    };
    const without = removeThing(watched, { kind: 'employee', id: 'maria' }, 'ivan');
    expect(without.employees.map(({ blfKeys }) => blfKeys.map(({ extension }) => extension))).toEqual([
      ['102'],
      ['102'],
    ]);
  });

  it('does not put a replacement into departments', () => {
    const [sales] = removeThing(demoOffice, { kind: 'employee', id: 'maria' }, 'ivan').departments;
    expect(sales?.members.map(({ employee }) => employee)).toEqual(['anna', 'ivan']);
  });

  it('leaves nothing dangling, whatever is removed and whatever takes its place', () => {
    fc.assert(
      fc.property(anySettings, fc.nat(), fc.nat(), fc.boolean(), (settings, one, other, replaced) => {
        expect(checkSettings(settings).filter(({ code }) => code !== 'no-administrator')).toEqual([]);
        const things = thingsOf(settings);
        const thing = things[one % things.length];
        if (!thing) return;
        const others = things.filter(({ kind, id }) => kind === thing.kind && id !== thing.id);
        const replacement = replaced ? (others[other % others.length]?.id ?? null) : null;
        const without = removeThing(settings, thing, replacement);
        expect(isThere(without, thing)).toBe(false);
        expect(referencesOf(without).filter(({ to }) => !isThere(without, to))).toEqual([]);
        expect(checkSettings(without).filter(({ code }) => code !== 'no-administrator')).toEqual([]);
        expect(CompanySettings.safeParse(without).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing else: replacing a thing that nobody uses is no change', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(replaceUses(settings, { kind: 'employee', id: 'nobody' }, null)).toEqual(settings);
      }),
    );
  });
});
