import { type LucideIcon, Phone, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { Logo } from '../../ui/logo.tsx';
import styles from './section-tabs.module.css';

export type Section = 'phone' | 'colleagues';

export interface SectionTabsProps {
  readonly current: Section;
  readonly onChoose: (section: Section) => void;
}

/** At the bottom of a compact window, at the left of a wide one. */
export function SectionTabs({ current, onChoose }: SectionTabsProps) {
  const { t } = useTranslation();
  const tab = (section: Section, icon: LucideIcon, label: string) => (
    <button
      type="button"
      className={styles.tab}
      data-section={section}
      {...(section === current ? { 'aria-current': 'page' } : {})}
      onClick={() => onChoose(section)}
    >
      <span className={styles.picture}>
        <Icon of={icon} />
      </span>
      {label}
    </button>
  );
  return (
    <nav className={styles.tabs} aria-label={t('app.sections')}>
      <span className={styles.logo}>
        <Logo size={32} />
      </span>
      {tab('phone', Phone, t('app.phone'))}
      {tab('colleagues', Users, t('colleagues.title'))}
    </nav>
  );
}
