import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { Logo } from '../../ui/logo.tsx';
import styles from './section-tabs.module.css';
import type { Section, SectionId } from './sections.ts';

export interface SectionTabsProps {
  readonly sections: readonly Section[];
  readonly current: SectionId;
  readonly onChoose: (section: SectionId) => void;
}

/** At the bottom of a compact window, at the left of a wide one. */
export function SectionTabs({ sections, current, onChoose }: SectionTabsProps) {
  const { t } = useTranslation();
  return (
    <nav className={styles.tabs} aria-label={t('app.sections')} data-section={current}>
      <span className={styles.logo}>
        <Logo size={32} />
      </span>
      {sections.map(({ id, icon, title }) => (
        <button
          key={id}
          type="button"
          className={styles.tab}
          data-section={id}
          {...(id === current ? { 'aria-current': 'page' } : {})}
          onClick={() => onChoose(id)}
        >
          <span className={styles.picture}>
            <Icon of={icon} />
          </span>
          {title(t)}
        </button>
      ))}
    </nav>
  );
}
