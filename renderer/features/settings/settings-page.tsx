import { ArrowLeft, ChevronRight, Lock } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import type { SectionScreenProps } from '../phone/section-screen.ts';
import { fromPlace, toPlace } from './settings-address.ts';
import styles from './settings-page.module.css';
import type { SettingsScreenProps } from './settings-screen.ts';
import { isSettingsSection, type SettingsSection, settingsSectionsOf } from './settings-sections.ts';

const GROUPS = ['own', 'company', 'program'] as const;

/** The list of what can be set up, and beside it (in a compact window: in its stead) the chosen section. */
export function SettingsPage({ query, setQuery, ...props }: SectionScreenProps) {
  const sections = settingsSectionsOf(props.account, props.communicator.surface);
  const address = fromPlace(query);
  const named = sections.find(({ id }) => id === address.section);
  // A section of which the role knows nothing: a link from somebody who may more.
  const isForbidden = named === undefined && isSettingsSection(address.section);
  const section = isForbidden ? undefined : (named ?? sections[0]);
  const isInside = address.place !== '' && section?.hasSteps !== true;
  const open: SettingsScreenProps['open'] = (id, place = '') => setQuery(toPlace({ section: id, place }));
  return (
    <div className={styles.page} data-chosen={named !== undefined || isForbidden}>
      <SectionList sections={sections} current={section} choose={(id) => open(id)} />
      {isForbidden && <Forbidden back={() => setQuery('')} />}
      {section && (
        <SectionFrame
          section={section}
          isInside={isInside}
          back={() => (isInside ? open(section.id) : setQuery(''))}
        >
          <section.screen
            {...props}
            place={named ? address.place : ''}
            setPlace={(place) => open(section.id, place)}
            open={open}
          />
        </SectionFrame>
      )}
    </div>
  );
}

interface SectionListProps {
  readonly sections: readonly SettingsSection[];
  readonly current: SettingsSection | undefined;
  readonly choose: (id: SettingsSection['id']) => void;
}

function SectionList({ sections, current, choose }: SectionListProps) {
  const { t } = useTranslation();
  return (
    <nav className={styles.list} aria-label={t('settings.title')}>
      <h2 className={styles.heading}>{t('settings.title')}</h2>
      {GROUPS.map((group) => {
        const members = sections.filter((section) => section.group === group);
        return (
          members.length > 0 && (
            <section key={group} aria-label={t(`settings.groups.${group}`)}>
              {group !== 'own' && <h3 className={styles.group}>{t(`settings.groups.${group}`)}</h3>}
              <ul>
                {members.map(({ id, icon, title }) => (
                  <li key={id}>
                    <button
                      type="button"
                      className={styles.entry}
                      {...(id === current?.id ? { 'aria-current': 'page' } : {})}
                      onClick={() => choose(id)}
                    >
                      <Icon of={icon} />
                      <span className={styles.name}>{title(t)}</span>
                      <Icon of={ChevronRight} size={16} className={styles.more} />
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </nav>
  );
}

interface SectionFrameProps {
  readonly section: SettingsSection;
  /** Whether one thing of the section is shown, from which one goes back to all of it. */
  readonly isInside: boolean;
  readonly back: () => void;
  readonly children: React.ReactNode;
}

function SectionFrame({ section, isInside, back, children }: SectionFrameProps) {
  const { t } = useTranslation();
  const title = section.title(t);
  return (
    <section
      key={section.id}
      className={styles.section}
      aria-label={title}
      data-wide={section.isWide ?? false}
    >
      <div className={styles.title}>
        <span className={styles.back} data-inside={isInside}>
          <IconButton
            icon={ArrowLeft}
            label={isInside ? t('settings.backTo', { title }) : t('settings.back')}
            onPress={back}
          />
        </span>
        <h2 className={styles.heading}>{title}</h2>
      </div>
      <div className={styles.content}>
        <Suspense fallback={<Spinner />}>{children}</Suspense>
      </div>
    </section>
  );
}

function Forbidden({ back }: { readonly back: () => void }) {
  const { t } = useTranslation();
  return (
    <section className={styles.section} aria-label={t('settings.forbidden.title')}>
      <EmptyState icon={Lock} title={t('settings.forbidden.title')}>
        {t('settings.forbidden.words')}
      </EmptyState>
      <div className={styles.forbidden}>
        <Button onPress={back}>{t('settings.back')}</Button>
      </div>
    </section>
  );
}
