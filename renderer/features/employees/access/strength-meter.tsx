import { useTranslation } from 'react-i18next';
import type { PasswordRating } from '../../../../pbx/contract/password-rating.ts';
import styles from './strength-meter.module.css';

export interface StrengthMeterProps {
  readonly strength: PasswordRating['strength'];
}

/** How strong a password is, as a bar. */
export function StrengthMeter({ strength }: StrengthMeterProps) {
  const { t } = useTranslation();
  return (
    <meter
      className={styles.meter}
      min={0}
      max={4}
      low={2}
      high={3}
      optimum={4}
      value={strength}
      aria-label={t('company.employees.password.strength')}
    />
  );
}
