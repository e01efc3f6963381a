import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '../../../preload/contract/channels.ts';
import type { SettingsScreenProps } from './settings-screen.ts';
import styles from './about-settings.module.css';

/** Which program this is and where it is signed in: what support asks first. */
export function AboutSettings({ communicator, account }: SettingsScreenProps) {
  const { t } = useTranslation();
  const [info, setInfo] = useState<AppInfo>();
  useEffect(() => {
    communicator.app.info().then(setInfo, () => undefined);
  }, [communicator]);
  const facts = [
    [t('settings.about.version'), info?.version],
    [t('settings.about.company'), account.company],
    [t('settings.about.address'), account.sip.uri.replace(/^sip:/, '')],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name} className={styles.fact}>
              <dt className={styles.name}>{name}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
