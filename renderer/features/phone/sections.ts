import type { TFunction } from 'i18next';
import {
  BookUser,
  ChartColumn,
  History,
  type LucideIcon,
  Phone,
  Settings,
  Users,
  Voicemail,
} from 'lucide-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Account } from '../../../preload/contract/account.ts';
import { hasPbx } from '../../api/has-pbx.ts';
import { lazyCompanyScreen } from '../settings/lazy-company-screen.ts';
import { may } from '../settings/may.ts';
import type { SectionId } from './section-id.ts';
import type { SectionScreenProps } from './section-screen.ts';

export interface Section {
  readonly id: SectionId;
  readonly icon: LucideIcon;
  readonly title: (t: TFunction) => string;
  /** Fills the window but for own state, call bar and tabs. Absent: a part of the phone page itself. */
  readonly screen?: LazyExoticComponent<ComponentType<SectionScreenProps>>;
  /** What a badge counts, in words. */
  readonly waitingText?: (t: TFunction, count: number) => string;
  /** Whether the section exists for this account; absent: for all. */
  readonly isFor?: (account: Account) => boolean;
}

/** The sections of a signed-in window, in the order of their tabs. */
const sections: readonly Section[] = [
  { id: 'phone', icon: Phone, title: (t) => t('app.phone') },
  { id: 'colleagues', icon: Users, title: (t) => t('colleagues.title') },
  {
    id: 'contacts',
    icon: BookUser,
    title: (t) => t('contacts.title'),
    screen: lazy(async () => ({ default: (await import('../contacts/contacts-page.tsx')).ContactsPage })),
  },
  {
    id: 'history',
    icon: History,
    title: (t) => t('history.title'),
    screen: lazy(async () => ({ default: (await import('../history/history-page.tsx')).HistoryPage })),
    waitingText: (t, count) => t('history.badge', { count }),
  },
  {
    id: 'voicemail',
    icon: Voicemail,
    title: (t) => t('voicemail.short'),
    screen: lazy(async () => ({ default: (await import('../voicemail/voicemail-page.tsx')).VoicemailPage })),
    waitingText: (t, count) => t('voicemail.freshCount', { count }),
  },
  {
    id: 'statistics',
    icon: ChartColumn,
    title: (t) => t('app.statistics'),
    screen: lazyCompanyScreen(async () => (await import('../statistics/statistics-page.tsx')).StatisticsPage),
    isFor: (account) => hasPbx(account) && may(account.me.role, 'see-statistics'),
  },
  {
    id: 'settings',
    icon: Settings,
    title: (t) => t('settings.title'),
    screen: lazy(async () => ({ default: (await import('../settings/settings-page.tsx')).SettingsPage })),
  },
];

export const sectionsOf = (account: Account): readonly Section[] =>
  sections.filter(({ isFor }) => isFor?.(account) ?? true);
