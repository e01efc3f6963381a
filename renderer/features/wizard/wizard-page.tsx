import { Check } from 'lucide-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import { CallStep } from './call-step.tsx';
import { DepartmentsStep } from './departments-step.tsx';
import { EmployeesStep } from './employees-step.tsx';
import { NumbersStep } from './numbers-step.tsx';
import styles from './wizard-page.module.css';

const STEPS = ['employees', 'departments', 'numbers', 'call'] as const;
type Step = (typeof STEPS)[number];

const screens: Readonly<Record<Step, ComponentType<SettingsScreenProps>>> = {
  employees: EmployeesStep,
  departments: DepartmentsStep,
  numbers: NumbersStep,
  call: CallStep,
};

/** A new company in three steps, as its guide promises, and a call that proves it. */
export function WizardPage(props: SettingsScreenProps) {
  const { t } = useTranslation();
  const current = STEPS.find((step) => step === props.place) ?? STEPS[0];
  const at = STEPS.indexOf(current);
  const next = STEPS[at + 1];
  const before = STEPS[at - 1];
  const Screen = screens[current];
  return (
    <>
      <ol className={styles.steps} aria-label={t('company.wizard.steps.label')}>
        {STEPS.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              className={styles.step}
              {...(step === current && { 'aria-current': 'step' })}
              onClick={() => props.setPlace(step)}
            >
              <span className={styles.place}>
                {index < at ? <Icon of={Check} size={14} /> : String(index + 1)}
              </span>
              {t(`company.wizard.steps.${step}`)}
            </button>
          </li>
        ))}
      </ol>
      <p>{t(`company.wizard.${current}.words`)}</p>
      <Screen key={current} {...props} />
      <div className={styles.way}>
        {before && <Button onPress={() => props.setPlace(before)}>{t('company.wizard.back')}</Button>}
        {next ? (
          <Button variant="primary" onPress={() => props.setPlace(next)}>
            {t('company.wizard.next', { step: t(`company.wizard.steps.${next}`) })}
          </Button>
        ) : (
          <Button variant="primary" onPress={() => props.open('employees')}>
            {t('company.wizard.call.done')}
          </Button>
        )}
      </div>
    </>
  );
}
