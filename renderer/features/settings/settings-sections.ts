import type { TFunction } from 'i18next';
import {
  BellRing,
  CalendarClock,
  Ellipsis,
  Headphones,
  Info,
  Keyboard,
  type LucideIcon,
  Network,
  Palette,
  Power,
  Route,
  UserRound,
  Users,
  WandSparkles,
} from 'lucide-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Account } from '../../../preload/contract/account.ts';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import { hasPbx } from '../../api/has-pbx.ts';
import { ownParts } from './own-parts.ts';
import { lazyCompanyScreen } from './lazy-company-screen.ts';
import { may, type SectionPermission } from './may.ts';
import type { SettingsScreenProps, SettingsSectionId } from './settings-screen.ts';

export interface SettingsSection {
  readonly id: SettingsSectionId;
  readonly group: 'own' | 'company' | 'program';
  readonly icon: LucideIcon;
  readonly title: (t: TFunction) => string;
  readonly screen: LazyExoticComponent<ComponentType<SettingsScreenProps>>;
  /** What it asks of the role at the PBX; absent: it is for everybody, with any account. */
  readonly permission?: SectionPermission;
  /** A table or a picture, as wide as the window; a form otherwise. */
  readonly isWide?: boolean;
  /** A page of a browser has nothing of it. */
  readonly isOfApp?: boolean;
  /** What of it the search can lead to, by its place. */
  readonly parts?: readonly { readonly place: string; readonly title: (t: TFunction) => string }[];
  /** Its places are steps, one after another, and not things inside of it. */
  readonly hasSteps?: boolean;
}

/** What can be set up, in the order of the list. */
const settingsSections: readonly SettingsSection[] = [
  {
    id: 'own',
    group: 'own',
    icon: UserRound,
    title: (t) => t('settings.sections.own'),
    screen: lazyCompanyScreen(async () => (await import('../own-settings/own-settings.tsx')).OwnSettings),
    permission: 'edit-own-profile',
    parts: ownParts.map((place) => ({ place, title: (t) => t(`settings.own.${place}`) })),
  },
  {
    id: 'wizard',
    group: 'company',
    icon: WandSparkles,
    title: (t) => t('settings.sections.wizard'),
    screen: lazyCompanyScreen(async () => (await import('../wizard/wizard-page.tsx')).WizardPage),
    permission: 'edit-settings',
    hasSteps: true,
  },
  {
    id: 'employees',
    group: 'company',
    icon: Users,
    title: (t) => t('settings.sections.employees'),
    screen: lazyCompanyScreen(async () => (await import('../employees/employees-page.tsx')).EmployeesPage),
    permission: 'edit-settings',
    isWide: true,
  },
  {
    id: 'departments',
    group: 'company',
    icon: Network,
    title: (t) => t('settings.sections.departments'),
    screen: lazyCompanyScreen(
      async () => (await import('../departments/departments-page.tsx')).DepartmentsPage,
    ),
    permission: 'edit-settings',
    isWide: true,
  },
  {
    id: 'numbers',
    group: 'company',
    icon: Route,
    title: (t) => t('settings.sections.numbers'),
    screen: lazyCompanyScreen(async () => (await import('../routes/routes-page.tsx')).RoutesPage),
    permission: 'edit-settings',
    isWide: true,
  },
  {
    id: 'schedule',
    group: 'company',
    icon: CalendarClock,
    title: (t) => t('settings.sections.schedule'),
    screen: lazyCompanyScreen(async () => (await import('../schedule/schedule-page.tsx')).SchedulePage),
    permission: 'edit-settings',
    isWide: true,
  },
  {
    id: 'options',
    group: 'company',
    icon: Ellipsis,
    title: (t) => t('settings.sections.options'),
    screen: lazyCompanyScreen(async () => (await import('../options/options-page.tsx')).OptionsPage),
    permission: 'edit-settings',
  },
  {
    id: 'sound',
    group: 'program',
    icon: Headphones,
    title: (t) => t('sound.title'),
    screen: lazy(async () => ({ default: (await import('../sound/sound-settings.tsx')).SoundSettings })),
  },
  {
    id: 'alerts',
    group: 'program',
    icon: BellRing,
    title: (t) => t('alerts.title'),
    screen: lazy(async () => ({ default: (await import('../alerts/alert-settings.tsx')).AlertSettings })),
    isOfApp: true,
  },
  {
    id: 'shortcuts',
    group: 'program',
    icon: Keyboard,
    title: (t) => t('shortcuts.title'),
    screen: lazy(async () => ({
      default: (await import('../shortcuts/shortcut-settings.tsx')).ShortcutSettings,
    })),
    isOfApp: true,
  },
  {
    id: 'start',
    group: 'program',
    icon: Power,
    title: (t) => t('start.title'),
    screen: lazy(async () => ({ default: (await import('../start/start-settings.tsx')).StartSettings })),
    isOfApp: true,
  },
  {
    id: 'look',
    group: 'program',
    icon: Palette,
    title: (t) => t('settings.look.title'),
    screen: lazy(async () => ({ default: (await import('./look-settings.tsx')).LookSettings })),
  },
  {
    id: 'about',
    group: 'program',
    icon: Info,
    title: (t) => t('settings.about.title'),
    screen: lazy(async () => ({ default: (await import('./about-settings.tsx')).AboutSettings })),
  },
];

/** What a role may not do is absent, and so is what is not there. */
export const settingsSectionsOf = (
  account: Account,
  surface: Communicator['surface'],
): readonly SettingsSection[] =>
  settingsSections.filter(
    ({ permission, isOfApp }) =>
      (surface === 'app' || !isOfApp) &&
      (permission === undefined || (hasPbx(account) && may(account.me.role, permission))),
  );

/** Whether there is such a section, for others. */
export const isSettingsSection = (id: string): boolean =>
  settingsSections.some((section) => section.id === id);
