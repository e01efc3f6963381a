import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Select } from '../../../ui/select.tsx';
import { useGreetings } from '../../company/use-greetings.ts';
import styles from '../employee-form.module.css';
import { Section } from './section.tsx';
import type { SectionParts } from './section-parts.ts';

const STANDARD = 'standard';

/** What becomes of a call that nobody took. */
export function VoicemailSection({ employee, editor }: SectionParts) {
  const { t } = useTranslation();
  const greetings = useGreetings();
  const { voicemail, email } = employee;
  const set = (change: Partial<typeof voicemail>) =>
    editor.change({ voicemail: { ...voicemail, ...change } });
  const known = greetings.state === 'loaded' ? greetings.value : [];
  return (
    <Section title={t('company.employees.voicemail.title')}>
      <div className={styles.checks}>
        <Checkbox isSelected={voicemail.enabled} onChange={(enabled) => set({ enabled })}>
          {t('company.employees.voicemail.enabled')}
        </Checkbox>
        {voicemail.enabled &&
          (email === null ? (
            <p className={styles.muted}>{t('company.employees.voicemail.noEmail')}</p>
          ) : (
            <Checkbox isSelected={voicemail.byEmail} onChange={(byEmail) => set({ byEmail })}>
              {t('company.employees.voicemail.byEmail', { email })}
            </Checkbox>
          ))}
      </div>
      {voicemail.enabled && (
        <Select
          label={t('company.employees.voicemail.greeting')}
          value={voicemail.greeting ?? STANDARD}
          options={[
            { id: STANDARD, label: t('company.employees.voicemail.standard') },
            ...known.map(({ id, name }) => ({ id, label: name })),
          ]}
          onChange={(id) => set({ greeting: id === STANDARD ? null : id })}
        />
      )}
    </Section>
  );
}
