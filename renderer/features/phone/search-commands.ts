import type { TFunction } from 'i18next';
import type { Account } from '../../../preload/contract/account.ts';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import type { SearchCommand } from '../search/search-results.ts';
import { toPlace } from '../settings/settings-address.ts';
import { settingsSectionsOf } from '../settings/settings-sections.ts';
import { sectionsOf } from './sections.ts';
import type { ShownSection } from './use-section.ts';

/** Where the search of everything can lead: sections, those of the settings, and parts of them, as far as the role has them. */
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
  ...settingsSectionsOf(account, surface).flatMap(({ id, icon, title, parts = [] }) => [
    {
      ...{ id: `settings ${id}`, icon, title: title(t), within: t('settings.title') },
      run: () => show('settings', toPlace({ section: id, place: '' })),
    },
    ...parts.map((part) => ({
      ...{ id: `settings ${id} ${part.place}`, icon, title: part.title(t), within: title(t) },
      run: () => show('settings', toPlace({ section: id, place: part.place })),
    })),
  ]),
];
