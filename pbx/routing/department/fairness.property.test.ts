import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrainBench } from '../../../test/doubles/brain-bench.ts';
import { newCompany } from '../../company/new-company.ts';
import { newDepartment } from '../../company/new-department.ts';
import { newEmployee } from '../../company/new-employee.ts';
import { newNumber } from '../../company/new-number.ts';
import type { CompanySettings } from '../../contract/company-settings.ts';
import type { Department } from '../../contract/department.ts';

const NUMBER = '+78432009818';

const officeOf = (people: number, strategy: Department['strategy']): CompanySettings => {
  const company = newCompany({
    id: 'company',
    domain: 'company.test',
    name: 'Компания',
    salesDepartment: 'sales',
    administrator: { id: 'e0', name: 'Сотрудник', login: 'e0', extension: '101' },
  });
  const employees = [...company.employees];
  for (let index = 1; index < people; index += 1) {
    const given = { id: `e${index}`, name: 'Сотрудник', login: `e${index}`, extension: `${101 + index}` };
    employees.push(newEmployee({ ...company, employees }, given));
  }
  const sales = newDepartment(company, { id: 'sales', name: 'Отдел продаж', strategy });
  const members = employees.map(({ id }) => ({ employee: id, priority: 1 }));
  return {
    ...company,
    employees,
    departments: [{ ...sales, members, queue: { ...sales.queue, enabled: false } }],
    numbers: [newNumber({ id: 'main', number: NUMBER, bySchedule: false }, 'sales')],
  };
};

const everybodyIn = (settings: CompanySettings): BrainBench =>
  new BrainBench(settings).register(...settings.employees.map(({ login }) => login));

/** Who rings first for each of these calls; each one answers and talks for as long as it says. */
const takenBy = (settings: CompanySettings, talks: readonly number[]): readonly string[] => {
  const bench = everybodyIn(settings);
  return talks.map((seconds, call) => {
    bench.call(`c${call}`, '+79170000017', NUMBER);
    const dial = bench.commands.findLast(({ type }) => type === 'dial');
    bench.answer(`c${call}/1`);
    bench.wait(seconds);
    bench.end(`c${call}`);
    bench.wait(1);
    return dial?.type === 'dial' ? dial.login : 'nobody';
  });
};

const countsOf = (people: number, taken: readonly string[]): readonly number[] =>
  Array.from({ length: people }, (_, index) => taken.filter((login) => login === `e${index}`).length);

const people = fc.integer({ min: 1, max: 7 });
const talks = fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 40 });

describe('the strategies of a department, however many people and however long they talk', () => {
  it('«равномерно»: nobody has taken two calls more than another', () => {
    fc.assert(
      fc.property(people, talks, (size, lengths) => {
        const counts = countsOf(size, takenBy(officeOf(size, 'evenly'), lengths));
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });

  it('«равномерно»: whoever is rung is free and has not talked for longest of those who are', () => {
    const calls = fc.array(fc.record({ wait: fc.nat({ max: 90 }), over: fc.nat({ max: 5 }) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(people, calls, (size, happenings) => {
        const bench = everybodyIn(officeOf(size, 'evenly'));
        const talking = new Map<string, string>();
        const last = new Map<string, number>();
        for (const [index, { wait, over }] of happenings.entries()) {
          const [ended] = [...talking].slice(over, over + 1);
          if (ended) {
            bench.end(ended[1]);
            talking.delete(ended[0]);
            last.set(ended[0], bench.now);
          }
          bench.wait(wait + 1);
          const before = bench.commands.length;
          bench.call(`c${index}`, '+79170000017', NUMBER);
          const dial = bench.commands.slice(before).find(({ type }) => type === 'dial');
          const free = Array.from({ length: size }, (_, one) => `e${one}`).filter((one) => !talking.has(one));
          if (free.length === 0) expect(dial).toBeUndefined();
          if (dial?.type !== 'dial') continue;
          const oldest = Math.min(...free.map((one) => last.get(one) ?? 0));
          expect(free).toContain(dial.login);
          expect(last.get(dial.login) ?? 0).toBe(oldest);
          bench.answer(`c${index}/1`);
          talking.set(dial.login, `c${index}`);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('«по порядку»: always the first of the list who is free', () => {
    fc.assert(
      fc.property(people, talks, (size, lengths) => {
        expect(new Set(takenBy(officeOf(size, 'in-order'), lengths))).toEqual(new Set(['e0']));
      }),
      { numRuns: 20 },
    );
  });

  it('«случайно»: of many calls everybody has a fair share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }), (size) => {
        const counts = countsOf(size, takenBy(officeOf(size, 'random'), Array(200).fill(1)));
        for (const count of counts) expect(count).toBeGreaterThan(200 / size / 2);
      }),
      { numRuns: 4 },
    );
  });
});
