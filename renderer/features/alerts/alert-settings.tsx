import { useTranslation } from 'react-i18next';
import type { AlertPreferences } from '../../../preload/contract/alerts.ts';
import type { OwnStatus } from '../../../preload/contract/own-status.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OWN_STATUSES } from '../own-state/status-looks.ts';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import { useDesktopFacts } from '../start/use-desktop-facts.ts';
import styles from './alert-settings.module.css';

const WAYS = ['window', 'notification', 'window-and-notification', 'nothing'] as const;
const CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
const SIZES = ['small', 'large'] as const;
const SCREENS = ['pointer', 'every'] as const;

/** How a call that rings is brought to notice, and when it is not. */
export function AlertSettings({ communicator, control }: SettingsScreenProps) {
  const { t } = useTranslation();
  const facts = useDesktopFacts(communicator);
  const { preferences, change } = control;
  const { alerts } = preferences;
  const set = (part: Partial<AlertPreferences>) => change({ alerts: { ...alerts, ...part } });
  const shows = alerts.show !== 'nothing';
  const lacksButtons = facts?.hasNotificationButtons === false && alerts.show.includes('notification');

  return (
    <>
      <Choice
        label={t('alerts.show')}
        description={t('alerts.showHint')}
        value={alerts.show}
        options={WAYS.map((value) => ({ value, label: t(`alerts.ways.${value}`) }))}
        onChange={(show) => set({ show })}
      />
      {lacksButtons && <Notice tone="info">{t('alerts.noButtons')}</Notice>}
      {shows && (
        <>
          <Choice
            label={t('alerts.corner')}
            value={alerts.corner}
            options={CORNERS.map((value) => ({ value, label: t(`alerts.corners.${value}`) }))}
            onChange={(corner) => set({ corner })}
          />
          <Choice
            label={t('alerts.size')}
            value={alerts.size}
            options={SIZES.map((value) => ({ value, label: t(`alerts.sizes.${value}`) }))}
            onChange={(size) => set({ size })}
          />
          <Choice
            label={t('alerts.screens')}
            value={alerts.screens}
            options={SCREENS.map((value) => ({ value, label: t(`alerts.onScreens.${value}`) }))}
            onChange={(screens) => set({ screens })}
          />
        </>
      )}
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('alerts.quiet')}</legend>
        <p className={styles.hint}>{t('alerts.quietHint')}</p>
        {OWN_STATUSES.filter((status) => status !== 'available').map((status) => (
          <Checkbox
            key={status}
            isSelected={alerts.quietIn.includes(status)}
            onChange={(isQuiet) => set({ quietIn: withStatus(alerts.quietIn, status, isQuiet) })}
          >
            {t(`desk.status.${status}`)}
          </Checkbox>
        ))}
      </fieldset>
      <Checkbox isSelected={preferences.presenting} onChange={(presenting) => change({ presenting })}>
        {t('alerts.presenting')}
      </Checkbox>
    </>
  );
}

function withStatus(list: readonly OwnStatus[], status: OwnStatus, isIn: boolean): OwnStatus[] {
  const others = list.filter((one) => one !== status);
  return isIn ? [...others, status] : others;
}
