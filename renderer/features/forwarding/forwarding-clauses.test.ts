import { describe, expect, it } from 'vitest';
import {
  clauseTarget,
  forwardingClauses,
  forwardsNothing,
  toMobile,
  withClause,
} from './forwarding-clauses.ts';

const nowhere = { always: null, onNoAnswer: null, onBusy: null, whenAway: null, whenNotRegistered: null };
const maria = { to: 'employee', employee: 'maria' } as const;

describe('a clause of the sentence', () => {
  it.each(forwardingClauses)('%s is set, read and taken out again', (clause) => {
    const set = withClause(nowhere, clause, maria);
    expect(clauseTarget(set, clause)).toEqual(maria);
    expect(forwardsNothing(set)).toBe(false);
    expect(withClause(set, clause, null)).toEqual(nowhere);
  });

  it('keeps its seconds when only the target changes', () => {
    const set = withClause(nowhere, 'onNoAnswer', maria, 12);
    expect(withClause(set, 'onNoAnswer', { to: 'voicemail', employee: 'ivan' }).onNoAnswer).toEqual({
      afterSeconds: 12,
      target: { to: 'voicemail', employee: 'ivan' },
    });
  });
});

it('«переадресацию на мобильный телефон сотрудника, в случае его неответа в течение 5-10 секунд»', () => {
  const target = { to: 'outside', number: '+79170000017' };
  expect(toMobile(nowhere, target.number)).toEqual({
    ...nowhere,
    onNoAnswer: { afterSeconds: 7, target },
    whenNotRegistered: target,
  });
});
