import { ArrowLeft, ChevronRight } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import type { SectionScreenProps } from '../phone/section-screen.ts';
import styles from './settings-page.module.css';
import { type SettingsSectionId, settingsSectionsOf } from './settings-sections.ts';

/** The list of what can be set up, and beside it (in a compact window: in its stead) the chosen section. */
export function SettingsPage(props: SectionScreenProps) {
  const { t } = useTranslation();
  const [chosen, choose] = useState<SettingsSectionId>();
  const sections = settingsSectionsOf(props.account);
  const section = sections.find(({ id }) => id === chosen) ?? sections[0];
  return (
    <div className={styles.page} data-chosen={chosen !== undefined}>
      <nav className={styles.list} aria-label={t('settings.title')}>
        <h2 className={styles.heading}>{t('settings.title')}</h2>
        <ul>
          {sections.map(({ id, icon, title }) => (
            <li key={id}>
              <button
                type="button"
                className={styles.entry}
                {...(id === section?.id ? { 'aria-current': 'page' } : {})}
                onClick={() => choose(id)}
              >
                <Icon of={icon} />
                <span className={styles.name}>{title(t)}</span>
                <Icon of={ChevronRight} size={16} className={styles.more} />
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {section && (
        <section className={styles.section} aria-label={section.title(t)}>
          <div className={styles.title}>
            <span className={styles.back}>
              <IconButton icon={ArrowLeft} label={t('settings.back')} onPress={() => choose(undefined)} />
            </span>
            <h2 className={styles.heading}>{section.title(t)}</h2>
          </div>
          <div className={styles.content}>
            <Suspense fallback={<Spinner />}>
              <section.screen {...props} />
            </Suspense>
          </div>
        </section>
      )}
    </div>
  );
}
