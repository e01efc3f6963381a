import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { Logo } from '../../ui/logo.tsx';
import styles from './section-tabs.module.css';
import type { SectionId } from './section-id.ts';
import type { Section } from './sections.ts';

export interface SectionTabsProps {
  readonly sections: readonly Section[];
  readonly current: SectionId;
  readonly onChoose: (section: SectionId) => void;
  /** What waits in a section; 0 or absent: nothing. */
  readonly waiting: Readonly<Partial<Record<SectionId, number>>>;
}

/** At the bottom of a compact window, at the left of a wide one. */
export function SectionTabs({ sections, current, onChoose, waiting }: SectionTabsProps) {
  const { t } = useTranslation();
  return (
    <nav className={styles.tabs} aria-label={t('app.sections')} data-section={current}>
      <span className={styles.logo}>
        <Logo size={32} />
      </span>
      {sections.map(({ id, icon, title, waitingText }) => (
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
            <Badge count={waiting[id] ?? 0} />
          </span>
          <span className={styles.label} aria-hidden>
            {title(t)}
          </span>
          <span className="visually-hidden">
            {[title(t), waiting[id] && waitingText?.(t, waiting[id])].filter(Boolean).join(', ')}
          </span>
        </button>
      ))}
    </nav>
  );
}

/** The number itself is for the eye, so the style draws it; screen readers hear what it counts. */
function Badge({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return <span className={styles.badge} aria-hidden data-count={count > 99 ? '99+' : count} />;
}
