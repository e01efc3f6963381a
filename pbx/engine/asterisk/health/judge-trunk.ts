import type { TrunkFacts } from './asterisk-facts.ts';
import type { AsteriskFinding } from './finding.ts';

/** Whether calls can come and go by it. */
export const judgeTrunk = ({ name, answers, registration }: TrunkFacts): AsteriskFinding => {
  const about = { code: 'trunk', facts: { name } } as const;
  if (registration === 'Registered') return { ...about, state: 'ok', verdict: 'registered' };
  if (registration === 'Rejected') return { ...about, state: 'broken', verdict: 'rejected' };
  if (registration !== undefined) return { ...about, state: 'warning', verdict: 'unregistered' };
  return answers
    ? { ...about, state: 'ok', verdict: 'reached' }
    : { ...about, state: 'warning', verdict: 'silent' };
};
