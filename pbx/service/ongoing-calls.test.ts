import { expect, it } from 'vitest';
import { demoOffice } from '../company/demo-office.ts';
import { decide } from '../routing/decide.ts';
import type { RoutingEvent } from '../routing/routing-event.ts';
import { emptyRoutingState, type RoutingState } from '../routing/routing-state.ts';
import { newlyOngoing } from './ongoing-calls.ts';

const company = demoOffice.domain;
const after = (state: RoutingState, event: RoutingEvent): RoutingState => decide(state, event)[0];

const office = (): RoutingState =>
  ['anna', 'ivan'].reduce(
    (state, login) =>
      after(state, { type: 'contacts-changed', at: 0, company, login, communicators: 1, deskPhones: 0 }),
    emptyRoutingState(demoOffice),
  );

it('tells of a call that begins, with whoever rings, and of nothing else', () => {
  const before = office();
  const caller = { kind: 'user', login: 'anna' } as const;
  const ringing = after(before, { type: 'leg-arrived', at: 5, company, leg: 'a', caller, dialled: '102' });
  expect(newlyOngoing(before, ringing, 5)).toEqual([
    {
      id: expect.any(String),
      direction: 'internal',
      caller: { name: 'Анна Соколова', number: '101' },
      dialled: '102',
      employees: expect.arrayContaining(['anna', 'ivan']),
      at: 5,
    },
  ]);
  expect(newlyOngoing(ringing, ringing, 6)).toEqual([]);
  const over = after(ringing, { type: 'leg-ended', at: 7, leg: 'a', cause: 'normal' });
  expect(newlyOngoing(ringing, over, 7)).toEqual([]);
});
