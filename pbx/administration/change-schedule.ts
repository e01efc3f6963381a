import type { CompanySchedule } from '../contract/schedule.ts';
import type { Actor } from './actor.ts';
import type { AdministrationParts } from './administration-parts.ts';
import { changeSettings } from './change-settings.ts';
import { isRefusal, type Outcome } from './refusal.ts';
import type { Versioned } from './things.ts';

/** «Изменить расписание компании»: the whole of it. */
export const changeSchedule = async (
  parts: AdministrationParts,
  actor: Actor,
  { expected, schedule }: { readonly expected: number; readonly schedule: CompanySchedule },
): Promise<Outcome<Versioned<CompanySchedule>>> => {
  const outcome = await changeSettings(parts, actor, ({ settings, versions }) =>
    versions.schedule === expected
      ? {
          settings: { ...settings, schedule },
          place: ['schedule'],
          audit: { action: 'schedule.change', subject: null, details: { timeZone: schedule.timeZone } },
        }
      : { refused: 'stale', current: { ...settings.schedule, version: versions.schedule } },
  );
  if (isRefusal(outcome)) return outcome;
  const { settings, versions } = outcome.done;
  return { done: { ...settings.schedule, version: versions.schedule } };
};
