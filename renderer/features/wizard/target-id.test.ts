import { expect, test } from 'vitest';
import { RouteTarget } from '../../../pbx/contract/destination.ts';
import { routeTarget, targetId } from './target-id.ts';

test.each(['department sales', 'secretary anna'])('%s can be chosen, and is shown as chosen', (id) => {
  const target = RouteTarget.parse(routeTarget(id));
  expect(targetId(target)).toBe(id);
});

test('what is set up in detail is left as it is', () => {
  expect(targetId({ to: 'fax' })).toBe('other');
  expect(routeTarget('other')).toBeUndefined();
});
