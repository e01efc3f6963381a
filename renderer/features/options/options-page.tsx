import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Spinner } from '../../ui/spinner.tsx';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import { OptionList } from './option-list.tsx';
import { optionPlaces } from './option-places.ts';
import styles from './options.module.css';

/** «Ещё»: its list, or the part that was chosen from it. */
export function OptionsPage({ place, setPlace, open, account }: SettingsScreenProps) {
  const { t } = useTranslation();
  const chosen = optionPlaces.find(({ id }) => id === place);
  if (!chosen) return <OptionList choose={setPlace} />;
  return (
    <section className={styles.part} aria-label={t(`company.options.places.${chosen.id}`)}>
      <h3 className={styles.heading}>{t(`company.options.places.${chosen.id}`)}</h3>
      <Suspense fallback={<Spinner />}>
        <chosen.screen open={open} account={account} />
      </Suspense>
    </section>
  );
}
