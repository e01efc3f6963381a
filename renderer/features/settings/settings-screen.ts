import type { SectionScreenProps } from '../phone/section-screen.ts';

export type SettingsSectionId =
  | 'own'
  | 'wizard'
  | 'employees'
  | 'departments'
  | 'numbers'
  | 'schedule'
  | 'options'
  | 'sound'
  | 'alerts'
  | 'shortcuts'
  | 'start'
  | 'look'
  | 'about';

/** What the screen of a section of the settings is given. */
export interface SettingsScreenProps extends Omit<SectionScreenProps, 'query' | 'setQuery'> {
  /** What of the section is shown, in its own words: an id; empty: all of it. */
  readonly place: string;
  readonly setPlace: (place: string) => void;
  /** Shows another section, at a place. */
  readonly open: (section: SettingsSectionId, place?: string) => void;
}
