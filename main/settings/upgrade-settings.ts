import { z } from 'zod';
import { parseJson } from '../parse-json.ts';
import { type Migration, migrations } from './migrations.ts';
import { SETTINGS_VERSION, Settings } from './settings.ts';

const Versioned = z.looseObject({ version: z.number().int().positive() });

export type UpgradedSettings =
  | { readonly ok: true; readonly settings: Settings }
  /** `newer`: written by a later Communicator, whose settings must not be lost. */
  | { readonly ok: false; readonly problem: 'corrupted' | 'newer' };

/** Reads the text of a settings file of any version up to today's. */
export function upgradeSettings(text: string): UpgradedSettings {
  const versioned = Versioned.safeParse(parseJson(text));
  if (!versioned.success) return { ok: false, problem: 'corrupted' };
  if (versioned.data.version > SETTINGS_VERSION) return { ok: false, problem: 'newer' };
  const settings = Settings.safeParse(migrate(versioned.data, SETTINGS_VERSION, migrations));
  return settings.success ? { ok: true, settings: settings.data } : { ok: false, problem: 'corrupted' };
}

/** Takes the numbered steps from the version in `settings` to `target`. Throws when a step is missing. */
export function migrate(
  settings: z.infer<typeof Versioned>,
  target: number,
  steps: Readonly<Record<number, Migration>>,
): Record<string, unknown> {
  let migrated: Record<string, unknown> = settings;
  for (let version = settings.version; version < target; version++) {
    const step = steps[version];
    if (!step) throw new Error(`No migration leads from settings version ${version}`);
    migrated = { ...step(migrated), version: version + 1 };
  }
  return migrated;
}
