import type { TFunction } from 'i18next';
import type { Account } from '../../../preload/contract/account.ts';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import type { SearchCommand } from '../search/search-results.ts';
import { toPlace } from '../settings/settings-address.ts';
import { settingsSectionsOf } from '../settings/settings-sections.ts';
import { sectionsOf } from './sections.ts';
import type { ShownSection } from './use-section.ts';

/** Where the search of everything can lead: sections, and those of the settings, as far as the role has them. */
export const searchCommands = (
  t: TFunction,
  {
    account,
    surface,
    show,
  }: {
    readonly account: Account;
    readonly surface: Communicator['surface'];
    readonly show: ShownSection['show'];
  },
): readonly SearchCommand[] => [
  ...sectionsOf(account).map(({ id, icon, title }) => ({ id, icon, title: title(t), run: () => show(id) })),
  ...settingsSectionsOf(account, surface).map(({ id, icon, title }) => ({
    id: `settings ${id}`,
    icon,
    title: title(t),
    within: t('settings.title'),
    run: () => show('settings', toPlace({ section: id, place: '' })),
  })),
];
