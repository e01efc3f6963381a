import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSettings } from '../../../pbx/company/check-settings.ts';
import { newNumber } from '../../../pbx/company/new-number.ts';
import { CompanyNumber } from '../../../pbx/contract/company-settings.ts';
import { type Destination, MenuKey } from '../../../pbx/contract/destination.ts';
import { anySettings } from '../../../test/doubles/any-settings.ts';
import { editRoute, type RouteChange } from './edit-route.ts';
import { routeGraph } from './route-graph.ts';
import { targetAt } from './route-path.ts';

const number = newNumber({ id: 'n0', number: '+78432009818' }, 'd0');
const AT = 'working/target';
const menu: Destination = {
  to: 'menu',
  menu: {
    title: 'Меню',
    greeting: null,
    keys: {},
    timeoutSeconds: 5,
    otherwise: { to: 'hang-up' },
    directDial: true,
  },
};
const withMenu = editRoute(number, AT, { change: 'target', target: menu });

describe('editing a route', () => {
  test('gives a menu a key, moves it and takes it away', () => {
    const one = editRoute(withMenu, AT, { change: 'key', key: '1', target: { to: 'fax' } });
    expect(targetAt(one, `${AT}/menu/keys/1`)).toEqual({ to: 'fax' });
    const moved = editRoute(one, AT, { change: 'move-key', key: '1', to: '*' });
    expect(targetAt(moved, `${AT}/menu/keys/*`)).toEqual({ to: 'fax' });
    expect(editRoute(moved, AT, { change: 'remove-key', key: '*' })).toEqual(withMenu);
  });

  test('does not move a key onto another one', () => {
    const one = editRoute(withMenu, AT, { change: 'key', key: '1', target: { to: 'fax' } });
    const two = editRoute(one, AT, { change: 'key', key: '2', target: { to: 'hang-up' } });
    expect(editRoute(two, AT, { change: 'move-key', key: '1', to: '2' })).toBe(two);
  });

  test('makes an employee a secretary where a route begins, and an employee again in a menu', () => {
    const secretary = editRoute(number, AT, { change: 'target', target: { to: 'employee', employee: 'e0' } });
    expect(targetAt(secretary, AT)).toMatchObject({ to: 'secretary', employee: 'e0' });
    const target = targetAt(secretary, AT);
    const key = editRoute(withMenu, AT, { change: 'key', key: '3', target: target ?? menu });
    expect(targetAt(key, `${AT}/menu/keys/3`)).toEqual({ to: 'employee', employee: 'e0' });
  });

  test('takes four menus one in another, not five', () => {
    let [deep, at] = [withMenu, AT];
    for (let depth = 2; depth <= 4; depth += 1) {
      deep = editRoute(deep, at, { change: 'key', key: '1', target: menu });
      at = `${at}/menu/keys/1`;
      expect(targetAt(deep, at)?.to).toBe('menu');
    }
    expect(editRoute(deep, at, { change: 'key', key: '1', target: menu })).toBe(deep);
  });

  test.each([
    ['nonsense', { change: 'target', target: { to: 'fax' } }],
    [AT, { change: 'target', target: { to: 'outside', number: '12' } }],
    [`${AT}/menu/keys/7`, { change: 'target', target: { to: 'fax' } }],
    ['nonWorking/target', { change: 'menu', fields: { title: 'x' } }],
    [AT, { change: 'menu', fields: { timeoutSeconds: 0 } }],
  ] as const)('leaves the route as it was when %s cannot be changed so', (path, change) => {
    expect(editRoute(withMenu, path, change)).toBe(withMenu);
  });
});

const target = fc.constantFrom<Destination>(
  menu,
  { to: 'department', department: 'd0' },
  { to: 'employee', employee: 'e1' },
  { to: 'secretary', employee: 'e1', otherwise: { to: 'hang-up' } },
  { to: 'voicemail', employee: 'e2' },
  { to: 'outside', number: '+79170000017' },
  { to: 'outside', number: 'nobody' },
  { to: 'fax' },
  { to: 'hang-up' },
  { to: 'answering-machine' },
);
const key = fc.constantFrom(...MenuKey.options);
const change: fc.Arbitrary<RouteChange> = fc.oneof(
  fc.record({ change: fc.constant('by-schedule' as const), bySchedule: fc.boolean() }),
  fc.record({ change: fc.constant('target' as const), target }),
  fc.record({ change: fc.constant('greeting' as const), greeting: fc.constantFrom('g0', null, 'no/id') }),
  fc.record({
    change: fc.constant('menu' as const),
    fields: fc.record({ title: fc.string({ maxLength: 100 }), timeoutSeconds: fc.integer() }),
  }),
  fc.record({ change: fc.constant('key' as const), key, target }),
  fc.record({ change: fc.constant('move-key' as const), key, to: key }),
  fc.record({ change: fc.constant('remove-key' as const), key }),
);
/** Which card is changed, by its place in whatever there is then; beyond it, a time. */
const edits = fc.array(fc.tuple(fc.nat(12), change), { maxLength: 12 });

test('any changes, one after another, leave a number that the PBX takes', () => {
  fc.assert(
    fc.property(anySettings, edits, (settings, all) => {
      const departments = new Map(settings.departments.map((one) => [one.id, one]));
      let edited = settings.numbers[0]!;
      for (const [index, one] of all) {
        const place = routeGraph(edited, { departments }).cards[index]?.id ?? 'nonWorking';
        edited = editRoute(edited, place, one);
      }
      expect(CompanyNumber.parse(edited)).toEqual(edited);
      expect(checkSettings({ ...settings, numbers: [edited, settings.numbers[1]!] })).toEqual([]);
    }),
  );
});
