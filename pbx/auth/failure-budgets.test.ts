import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFailureBudgets } from './failure-budgets.ts';

describe('failure budgets', () => {
  it('never keeps more keys than it may', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 40 }), fc.boolean()), { maxLength: 300 }), (steps) => {
        const budgets = createFailureBudgets(10);
        steps.forEach(([key, isTakenBack], now) => {
          budgets.addFailure(`${key}`, now);
          if (isTakenBack) budgets.takeBack(`${key}`, now);
          expect(budgets.size).toBeLessThanOrEqual(10);
        });
      }),
    );
  });

  it('does not forget who has to wait because of many others who failed less', () => {
    const budgets = createFailureBudgets(10);
    for (let time = 0; time < 5; time++) budgets.addFailure('anna', time);
    for (let other = 0; other < 1000; other++) budgets.addFailure(`other ${other}`, 5);
    expect(budgets.wait('anna', 6)).toBeGreaterThan(0);
  });

  it('leaves no trace of what was taken back', () => {
    const budgets = createFailureBudgets(10);
    budgets.addFailure('anna', 1);
    budgets.takeBack('anna', 1);
    budgets.takeBack('anna', 1);
    expect(budgets.size).toBe(0);
  });
});
