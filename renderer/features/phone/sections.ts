import type { TFunction } from 'i18next';
import { type LucideIcon, Phone, Settings, Users } from 'lucide-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Account } from '../../../preload/contract/account.ts';
import type { SectionScreenProps } from './section-screen.ts';

export type SectionId = 'phone' | 'colleagues' | 'settings';

export interface Section {
  readonly id: SectionId;
  readonly icon: LucideIcon;
  readonly title: (t: TFunction) => string;
  /** Fills the window but for own state, call bar and tabs. Absent: a part of the phone page itself. */
  readonly screen?: LazyExoticComponent<ComponentType<SectionScreenProps>>;
  /** Whether the section exists for this account; absent: for all. */
  readonly isFor?: (account: Account) => boolean;
}

/** The sections of a signed-in window, in the order of their tabs. */
const sections: readonly Section[] = [
  { id: 'phone', icon: Phone, title: (t) => t('app.phone') },
  { id: 'colleagues', icon: Users, title: (t) => t('colleagues.title') },
  {
    id: 'settings',
    icon: Settings,
    title: (t) => t('settings.title'),
    screen: lazy(async () => ({ default: (await import('../settings/settings-page.tsx')).SettingsPage })),
  },
];

export const sectionsOf = (account: Account): readonly Section[] =>
  sections.filter(({ isFor }) => isFor?.(account) ?? true);
