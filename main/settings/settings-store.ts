import type { Settings } from './settings.ts';

/** The settings of this installation. */
export interface SettingsStore {
  readonly current: Settings;
  /** Takes effect at once, and is on the disk when this returns (a disk that refuses is only logged). */
  update(change: Partial<Omit<Settings, 'version'>>): void;
  /** What went wrong with the file at the start, and where it is kept now. */
  readonly trouble: SettingsTrouble | undefined;
}

export interface SettingsTrouble {
  readonly problem: 'corrupted' | 'newer';
  readonly keptAt: string;
  /** Which settings are in force instead. */
  readonly inForce: 'last-good' | 'defaults';
}
