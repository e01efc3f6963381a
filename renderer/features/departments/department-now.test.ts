import { describe, expect, it } from 'vitest';
import { newDepartment } from '../../../pbx/company/new-department.ts';
import type { Department } from '../../../pbx/contract/department.ts';
import type { LampState } from '../../phone/lamps/lamp.ts';
import { departmentNow } from './department-now.ts';

const sales = newDepartment(
  { employees: [], departments: [] },
  {
    ...{ id: 'sales', name: 'Продажи' },
    members: [
      { employee: 'anna', priority: 2 },
      { employee: 'ivan', priority: 1 },
      { employee: 'maria', priority: 1 },
    ],
  },
);
const now = (states: Record<string, LampState>, change: Partial<Department> = {}, forwarding = '') =>
  departmentNow({ ...sales, ...change }, (employee) => ({
    state: states[employee] ?? 'unknown',
    forwardsAll: employee === forwarding,
  }));
const free = { anna: 'free', ivan: 'free', maria: 'away' } as const;
const silent = { queue: { ...sales.queue, enabled: false } };

describe('what a call would meet now', () => {
  it('those of the first priority who are free ring together, the others after them', () => {
    expect(now(free)).toEqual({ meets: 'ringing', first: ['ivan', 'maria'], next: ['anna'] });
    expect(now({ ...free, ivan: 'talking', maria: 'not-registered' })).toMatchObject({ first: ['anna'] });
    expect(now(free, {}, 'ivan')).toMatchObject({ first: ['maria'] });
  });

  it('in order one rings, the rest follow', () => {
    expect(now(free, { strategy: 'in-order' })).toEqual({
      ...{ meets: 'ringing', first: ['ivan'], next: ['maria', 'anna'] },
    });
  });

  it('everybody is busy: the queue, if there is one', () => {
    const busy = { anna: 'talking', ivan: 'on-hold', maria: 'ringing' } as const;
    expect(now(busy)).toEqual({ meets: 'queue' });
    expect(now(busy, silent)).toEqual({ meets: 'otherwise', why: 'all-busy' });
  });

  it('nobody is there: what comes then, queue or not', () => {
    const gone = { anna: 'do-not-disturb', ivan: 'not-registered', maria: 'not-registered' } as const;
    expect(now(gone)).toEqual({ meets: 'otherwise', why: 'nobody-there' });
    expect(now(gone, { members: [] })).toEqual({ meets: 'otherwise', why: 'no-members' });
  });

  it('nothing is said before anything is known', () => expect(now({})).toEqual({ meets: 'darkness' }));
});
