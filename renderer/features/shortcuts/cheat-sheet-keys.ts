import type { TFunction } from 'i18next';
import type { GlobalShortcuts } from '../../../preload/contract/shortcuts.ts';
import { GROUP_PICKUP_KEY, REDIAL_KEYS } from '../dial/use-dial-keys.ts';

export interface KeyGroup {
  readonly title: string;
  /** What is done, and the keys that do it: `Ctrl + K`. */
  readonly keys: readonly (readonly [words: string, keys: string])[];
}

/** All keys of the phone, by where they work; those that work in every program as the person has chosen them. */
export function cheatSheetKeys(
  t: TFunction,
  shortcuts: GlobalShortcuts,
  isMac: boolean,
): readonly KeyGroup[] {
  const control = (keys: string) => (isMac ? keys.replace('Ctrl', '⌘') : keys);
  const everywhere = (['answer', 'hangUp', 'mute', 'callCopied'] as const)
    .filter((name) => shortcuts[name] !== '')
    .map((name) => [t(`shortcuts.names.${name}`), shortcuts[name]] as const);
  const groups: readonly KeyGroup[] = [
    {
      title: t('app.phone'),
      keys: [
        [t('shortcuts.sheet.dial'), 'Enter'],
        [t('dial.redial'), control(REDIAL_KEYS)],
        [t('dial.pickUpGroup'), GROUP_PICKUP_KEY],
        [t('shortcuts.sheet.toList'), '↓'],
        [t('shortcuts.sheet.clear'), 'Esc'],
        [t('search.title'), control('Ctrl+K')],
        [t('shortcuts.sheet.title'), '?'],
      ],
    },
    {
      title: t('call.incoming'),
      keys: [
        [t('call.answer'), 'Enter'],
        [t('call.decline'), 'Esc'],
      ],
    },
    {
      title: t('call.talking'),
      keys: [
        [t('shortcuts.sheet.mute'), 'M'],
        [t('shortcuts.sheet.hold'), 'H'],
        [t('call.transfer'), 'T'],
        [t('shortcuts.sheet.transferNow'), 'Shift+Enter'],
        [t('shortcuts.sheet.tones'), '0–9 * #'],
      ],
    },
    {
      title: t('favourites.title'),
      keys: [
        [t('shortcuts.sheet.walk'), '← → ↑ ↓'],
        [t('dial.call'), 'Enter'],
        [t('shortcuts.sheet.reorder'), 'Alt+← →'],
      ],
    },
    { title: t('shortcuts.sheet.everywhere'), keys: everywhere },
  ];
  return groups.filter(({ keys }) => keys.length > 0);
}
