import type { TFunction } from 'i18next';
import { BellRing, Headphones, Info, Keyboard, type LucideIcon, Palette, Power } from 'lucide-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Account } from '../../../preload/contract/account.ts';
import type { SectionScreenProps } from '../phone/section-screen.ts';

export type SettingsSectionId = 'sound' | 'alerts' | 'shortcuts' | 'start' | 'look' | 'about';

export interface SettingsSection {
  readonly id: SettingsSectionId;
  readonly icon: LucideIcon;
  readonly title: (t: TFunction) => string;
  readonly screen: LazyExoticComponent<ComponentType<SectionScreenProps>>;
  /** Whether the section exists for this account; absent: for all. */
  readonly isFor?: (account: Account) => boolean;
}

/** What can be set up, in the order of the list. What a role may not do is absent. */
const settingsSections: readonly SettingsSection[] = [
  {
    id: 'sound',
    icon: Headphones,
    title: (t) => t('sound.title'),
    screen: lazy(async () => ({ default: (await import('../sound/sound-settings.tsx')).SoundSettings })),
  },
  {
    id: 'alerts',
    icon: BellRing,
    title: (t) => t('alerts.title'),
    screen: lazy(async () => ({ default: (await import('../alerts/alert-settings.tsx')).AlertSettings })),
  },
  {
    id: 'shortcuts',
    icon: Keyboard,
    title: (t) => t('shortcuts.title'),
    screen: lazy(async () => ({
      default: (await import('../shortcuts/shortcut-settings.tsx')).ShortcutSettings,
    })),
  },
  {
    id: 'start',
    icon: Power,
    title: (t) => t('start.title'),
    screen: lazy(async () => ({ default: (await import('../start/start-settings.tsx')).StartSettings })),
  },
  {
    id: 'look',
    icon: Palette,
    title: (t) => t('settings.look.title'),
    screen: lazy(async () => ({ default: (await import('./look-settings.tsx')).LookSettings })),
  },
  {
    id: 'about',
    icon: Info,
    title: (t) => t('settings.about.title'),
    screen: lazy(async () => ({ default: (await import('./about-settings.tsx')).AboutSettings })),
  },
];

export const settingsSectionsOf = (account: Account): readonly SettingsSection[] =>
  settingsSections.filter(({ isFor }) => isFor?.(account) ?? true);
