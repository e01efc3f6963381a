import { expect, it } from 'vitest';
import { office } from '../../test/doubles/office-settings.ts';
import { createCompanyEvents } from '../administration/company-events.ts';
import type { CompanyEvent } from '../contract/company-event.ts';
import { createShownPresences } from './shown-presences.ts';

it('tells colleagues of a status, with the lamp that changed or without one', () => {
  let settings = office();
  const events = createCompanyEvents();
  const told: CompanyEvent[] = [];
  events.listen(settings.id, (event) => told.push(event));
  const presences = createShownPresences(events, () => settings);
  const show = (state: 'free' | 'away') =>
    presences.show(settings, { type: 'show-state', company: settings.domain, login: 'ivan', state });
  show('free');
  settings = office({ ivan: { status: 'at-desk-phone' } });
  presences.changed(settings);
  settings = office({ ivan: { status: 'away' } });
  show('away');
  presences.changed(settings);
  expect(told.map((event) => event.type === 'extension-state' && event.presence)).toEqual([
    { employee: 'ivan', state: 'free', status: 'available' },
    { employee: 'ivan', state: 'free', status: 'at-desk-phone' },
    { employee: 'ivan', state: 'away', status: 'away' },
  ]);
  expect(presences.extensionStates(settings.id)[0]).toEqual({
    ...{ employee: 'anna', state: 'not-registered', status: 'available' },
  });
});
