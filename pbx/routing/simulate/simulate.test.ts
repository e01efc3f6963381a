import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySettings } from '../../../test/doubles/any-settings.ts';
import { BrainBench, MONDAY_NOON } from '../../../test/doubles/brain-bench.ts';
import { office, plain } from '../../../test/doubles/office-settings.ts';
import { type Simulation, simulate } from './simulate.ts';

const NUMBER = '+78432009818';
const SATURDAY_20 = Date.UTC(2026, 0, 10, 17);
const nonWorking = { greeting: null, target: { to: 'answering-machine' } } as const;
const codes = ({ steps }: Simulation) => steps.map(({ code }) => code);

describe('simulate', () => {
  it('answers «what would happen on Saturday at 20:00»', () => {
    const settings = office({ bySchedule: true, nonWorking });
    expect(codes(simulate(settings, NUMBER, SATURDAY_20))).toEqual([
      'arrived',
      'number-closed',
      'answering-machine',
      'message-left',
    ]);
  });

  it('shows the whole way when nobody answers, and the first step when somebody does', () => {
    const target = {
      to: 'secretary',
      employee: 'anna',
      otherwise: { to: 'employee', employee: 'ivan' },
    } as const;
    const settings = office({ ivan: plain, working: { greeting: null, target } });
    expect(codes(simulate(settings, NUMBER, MONDAY_NOON))).toEqual([
      'arrived',
      'number-always',
      'secretary',
      'ringing',
      'no-answer',
      'ringing',
      'no-answer',
      'refused',
    ]);
    expect(codes(simulate(settings, NUMBER, MONDAY_NOON, 'first-answers')).at(-1)).toBe('answered');
    expect(codes(simulate(settings, NUMBER, MONDAY_NOON, 'everybody-busy'))).toContain('callee-ended');
    expect(codes(simulate(settings, NUMBER, MONDAY_NOON, 'nobody-registered'))).toContain('not-registered');
  });

  it('goes apart at a menu: each key, and silence', () => {
    const menu = {
      title: 'Меню',
      greeting: null,
      timeoutSeconds: 5,
      directDial: true,
      keys: { '1': { to: 'employee', employee: 'ivan' }, '9': { to: 'hang-up' } },
      otherwise: { to: 'answering-machine' },
    } as const;
    const { branches, steps } = simulate(
      office({ working: { greeting: null, target: { to: 'menu', menu } } }),
      NUMBER,
      MONDAY_NOON,
    );
    expect(steps.at(-1)?.code).toBe('menu');
    expect(branches.map(({ key, route }) => [key, ...codes(route).slice(0, 2)])).toEqual([
      ['1', 'menu-key', 'ringing'],
      ['9', 'menu-key', 'hang-up'],
      ['silence', 'menu-silence', 'answering-machine'],
    ]);
  });

  it('says of a call to a department what the real one goes through', () => {
    const settings = office();
    const bench = new BrainBench(settings).register('anna', 'ivan', 'maria');
    bench.call('o', '', NUMBER);
    bench.answer('o/1');
    bench.end('o');
    const real = bench.story().slice(0, -1);
    expect(codes(simulate(settings, NUMBER, MONDAY_NOON, 'first-answers'))).toEqual(real);
  });

  it('ends, and says something, whatever the settings', () => {
    const assume = fc.constantFrom('nobody-answers', 'first-answers', 'everybody-busy', 'nobody-registered');
    fc.assert(
      fc.property(anySettings, assume, fc.integer({ min: 0, max: 4e12 }), (settings, people, when) => {
        const said = (simulation: Simulation): boolean =>
          simulation.steps.length > 0 && simulation.branches.every(({ route }) => said(route));
        expect(said(simulate(settings, '+78432009818', when, people))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
