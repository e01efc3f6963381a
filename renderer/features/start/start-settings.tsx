import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import { useDesktopFacts } from './use-desktop-facts.ts';

/** How the program starts, what closing its window does, and how it goes along with others. */
export function StartSettings({ communicator, control }: SettingsScreenProps) {
  const { t } = useTranslation();
  const facts = useDesktopFacts(communicator);
  const { preferences, change } = control;
  return (
    <>
      <Checkbox isSelected={preferences.startAtLogin} onChange={(startAtLogin) => change({ startAtLogin })}>
        {t('start.atLogin')}
      </Checkbox>
      <Checkbox isSelected={preferences.closeToTray} onChange={(closeToTray) => change({ closeToTray })}>
        {t('start.closeToTray')}
      </Checkbox>
      {facts?.hasTray === false && preferences.closeToTray && (
        <Notice tone="info">{t('start.noTray')}</Notice>
      )}
      <Checkbox isSelected={preferences.mini} onChange={(mini) => change({ mini })}>
        {t('start.mini')}
      </Checkbox>
      <Checkbox
        isSelected={preferences.opensNumberLinks}
        onChange={(opensNumberLinks) => change({ opensNumberLinks })}
      >
        {t('start.opensNumberLinks')}
      </Checkbox>
      <Checkbox
        isSelected={preferences.dialLinksAtOnce}
        onChange={(dialLinksAtOnce) => change({ dialLinksAtOnce })}
      >
        {t('start.dialLinksAtOnce')}
      </Checkbox>
    </>
  );
}
