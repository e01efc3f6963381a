import type { TFunction } from 'i18next';
import { AppWindow, EllipsisVertical, FileDown, LogOut } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, type MenuChoice, type MenuGroup } from '../../ui/menu.tsx';
import type { PreferencesControl } from '../preferences/use-preferences.ts';

export interface OwnMenuProps {
  readonly communicator: Communicator;
  readonly control: PreferencesControl;
  /** Signing out would end it, so it is asked about. */
  readonly hasCall: boolean;
  readonly saveDiagnostics: (() => void) | undefined;
}

const ConfirmDialog = lazy(async () => ({
  default: (await import('../../ui/confirm-dialog.tsx')).ConfirmDialog,
}));

/** Theme, language, one more window, signing out. */
export function OwnMenu({ communicator, control, hasCall, saveDiagnostics }: OwnMenuProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const signOut = () => void communicator.account.signOut();
  const groups: readonly MenuGroup[] = [
    themeChoice(t, control),
    languageChoice(t, control),
    {
      id: 'actions',
      title: t('ownState.menu.actions'),
      actions: [
        {
          id: 'open-another',
          label: t('ownState.menu.openAnother'),
          icon: AppWindow,
          run: () => void communicator.window.openAnother(),
        },
        ...(saveDiagnostics
          ? [
              {
                id: 'save-diagnostics',
                label: t('ownState.menu.saveDiagnostics'),
                icon: FileDown,
                run: saveDiagnostics,
              },
            ]
          : []),
        {
          id: 'sign-out',
          label: t('ownState.menu.signOut'),
          icon: LogOut,
          run: () => (hasCall ? setAsking(true) : signOut()),
        },
      ],
    },
  ];
  return (
    <>
      <Menu label={t('ownState.menu.open')} groups={groups}>
        <IconButton icon={EllipsisVertical} label={t('ownState.menu.open')} />
      </Menu>
      {isAsking && (
        <Suspense>
          <ConfirmDialog
            title={t('ownState.signOut.title')}
            confirmLabel={t('ownState.signOut.confirm')}
            cancelLabel={t('ownState.signOut.cancel')}
            onConfirm={signOut}
            onCancel={() => setAsking(false)}
          >
            {t('ownState.signOut.words')}
          </ConfirmDialog>
        </Suspense>
      )}
    </>
  );
}

const THEMES = ['system', 'light', 'dark'] as const;
const LANGUAGES = ['ru', 'en'] as const;

function themeChoice(t: TFunction, { preferences, change }: PreferencesControl): MenuChoice {
  return {
    id: 'theme',
    title: t('ownState.menu.theme'),
    chosen: preferences.theme,
    options: THEMES.map((theme) => ({
      id: theme,
      label: t(`ownState.menu.themes.${theme}`),
      choose: () => change({ theme }),
    })),
  };
}

function languageChoice(t: TFunction, { preferences, change }: PreferencesControl): MenuChoice {
  return {
    id: 'language',
    title: t('ownState.menu.language'),
    chosen: preferences.language,
    options: LANGUAGES.map((language) => ({
      id: language,
      label: languageNames[language],
      choose: () => change({ language }),
    })),
  };
}
