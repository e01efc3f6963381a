import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmployeeProposal } from '../../../../pbx/contract/employee-administration.ts';
import { usePbx } from '../../../api/pbx-access.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { fieldErrorText } from '../../settings/editing/field-error.ts';
import styles from './access.module.css';
import { StrengthMeter } from './strength-meter.tsx';
import { usePasswordRating } from './use-password-rating.ts';

export interface NewPasswordFieldProps {
  readonly password: string;
  readonly onChange: (password: string) => void;
  /** Whose it will be. */
  readonly of: { readonly name: string; readonly login: string };
  readonly error?: string | undefined;
}

/** A password to hand over, hence in plain sight: made or typed, with how strong it is. */
export function NewPasswordField({ password, onChange, of, error }: NewPasswordFieldProps) {
  const { t } = useTranslation();
  const { api } = usePbx();
  const [hasFailed, setFailed] = useState(false);
  const rating = usePasswordRating(password, of);
  const make = async () => {
    const result = await api.get('/v1/employees/proposal', EmployeeProposal, { name: of.name.slice(0, 80) });
    setFailed(!result.ok);
    if (result.ok) onChange(result.value.password);
  };
  const problem = rating?.problem ? fieldErrorText(t, rating.problem) : undefined;
  return (
    <div className={styles.password}>
      <TextField
        label={t('company.employees.field.password')}
        value={password}
        onChange={onChange}
        autoComplete="off"
        error={error ?? (hasFailed ? t('company.employees.password.notMade') : problem)}
      />
      <div className={styles.strength}>
        {rating && (
          <>
            <StrengthMeter strength={rating.strength} />
            <span role="status">{t(`company.employees.password.grade.${grade(rating.strength)}`)}</span>
          </>
        )}
        <Button size="small" variant="quiet" icon={KeyRound} onPress={() => void make()}>
          {t('company.employees.password.make')}
        </Button>
      </div>
    </div>
  );
}

const grade = (strength: number) => (strength < 3 ? 'weak' : strength === 3 ? 'good' : 'strong');
