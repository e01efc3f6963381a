import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CompanySettings } from '../../../pbx/contract/company-settings.ts';
import type { Route } from '../../../pbx/contract/destination.ts';
import { imaginedCall } from '../../../pbx/service/imagined-call.ts';
import { anySettings } from '../../../test/doubles/any-settings.ts';
import { office } from '../../../test/doubles/office-settings.ts';
import { routeCompany } from './route-company.ts';
import { routeGraph } from './route-graph.ts';
import { traceOnRoute } from './trace-on-route.ts';

const NOON = Date.parse('2026-11-25T12:00:00+03:00');

/** The cards that a call which nobody answers, and where no key is pressed, goes by. */
function wayOf(settings: CompanySettings, at = NOON): readonly (string | undefined)[] {
  const number = settings.numbers[0]!;
  const company = routeCompany(settings);
  const steps = imaginedCall(settings, { number: number.id, at });
  const cards = traceOnRoute(routeGraph(number, company), steps, number.number, company);
  return cards.filter((card, index) => card !== cards[index - 1]);
}

const toSales = { to: 'department', department: 'sales' } as const;
const machine = { to: 'answering-machine' } as const;
const menu = (otherwise: typeof toSales | typeof machine): Route => ({
  greeting: 'hello',
  target: {
    to: 'menu',
    menu: {
      title: 'Меню',
      greeting: null,
      keys: { '1': toSales },
      timeoutSeconds: 5,
      otherwise,
      directDial: true,
    },
  },
});

test('a call goes through greeting and menu to its default, and on as the department says', () => {
  const settings = office({ working: menu(toSales), sales: { otherwise: machine } });
  expect(wayOf(settings)).toEqual([
    'number',
    'schedule',
    'working/greeting',
    'working/target',
    'working/target/menu/otherwise',
    'working/target/menu/otherwise/beyond',
  ]);
});

test('a call at night goes by the other route', () => {
  const settings = office({
    bySchedule: true,
    working: menu(toSales),
    nonWorking: { greeting: null, target: machine },
  });
  const night = Date.parse('2026-11-25T03:00:00+03:00');
  expect(wayOf(settings, night)).toEqual(['number', 'schedule', 'nonWorking/target']);
});

test('a secretary’s own forwarding is not taken for the route’s way on', () => {
  const settings = office({
    ivan: {
      forwarding: {
        always: null,
        onBusy: null,
        whenAway: null,
        whenNotRegistered: null,
        onNoAnswer: { afterSeconds: 5, target: toSales },
      },
    },
    working: { greeting: null, target: { to: 'secretary', employee: 'ivan', otherwise: toSales } },
    sales: { otherwise: { to: 'hang-up' } },
  });
  expect(wayOf(settings).slice(0, 3)).toEqual(['number', 'schedule', 'working/target']);
});

test('every step of any call belongs to a card of the picture', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      const number = settings.numbers[0]!;
      const company = routeCompany(settings);
      const graph = routeGraph(number, company);
      const steps = imaginedCall(settings, { number: number.id, at: NOON });
      const cards = traceOnRoute(graph, steps, number.number, company);
      const ids = graph.cards.map(({ id }) => id);
      expect(cards).toHaveLength(steps.length);
      expect(ids).toEqual(expect.arrayContaining([...new Set(cards)]));
      const order = cards.map((card) => ids.indexOf(card ?? ''));
      expect([...order].sort((one, other) => one - other)).toEqual(order);
    }),
    { numRuns: 60 },
  );
});
