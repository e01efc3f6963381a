import type { CompanyOptions } from '../contract/company-settings.ts';
import type { OptionsChange } from '../contract/settings-administration.ts';
import type { Actor } from './actor.ts';
import type { AdministrationParts } from './administration-parts.ts';
import { changeSettings } from './change-settings.ts';
import { givenFields } from './given-fields.ts';
import { isRefusal, type Outcome } from './refusal.ts';
import { touched } from './subject.ts';
import type { Versioned } from './things.ts';

/** «Ещё»: fields left out stay. */
export const changeOptions = async (
  parts: AdministrationParts,
  actor: Actor,
  { expected, change }: { readonly expected: number; readonly change: OptionsChange },
): Promise<Outcome<Versioned<CompanyOptions>>> => {
  const given = givenFields(change);
  const outcome = await changeSettings(parts, actor, ({ settings, versions }) => {
    const { options } = settings;
    if (versions.options !== expected) {
      return { refused: 'stale', current: { ...options, version: versions.options } };
    }
    return {
      settings: { ...settings, options: { ...options, ...given } },
      place: ['options'],
      audit: { action: 'options.change', subject: null, details: touched(given) },
    };
  });
  if (isRefusal(outcome)) return outcome;
  const { settings, versions } = outcome.done;
  return { done: { ...settings.options, version: versions.options } };
};
