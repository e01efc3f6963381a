import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Edited } from '../../settings/editing/edited.tsx';
import { errorAt, errorOf } from '../../settings/editing/field-error.ts';
import { EditedNumber } from '../edited-number.tsx';
import { HintedField } from '../hinted-field.tsx';
import styles from '../options.module.css';
import type { OptionsScreenProps } from '../options-screen.ts';
import { useOptions } from '../use-options.ts';

/** What a thief could do at most, and the rules of passwords and sign-ins, as they are. */
export function SecurityOptions({ open }: OptionsScreenProps) {
  const { t } = useTranslation();
  const options = useOptions();
  return (
    <>
      <Edited editor={options}>
        {({ maxOutsideCalls }) => (
          <HintedField hint={t('company.options.security.mostHint')} isShort>
            <EditedNumber
              label={t('company.options.security.most')}
              value={maxOutsideCalls}
              error={errorAt(t, errorOf(options.state), '/maxOutsideCalls')}
              onCommit={(most) => options.change({ maxOutsideCalls: most })}
            />
          </HintedField>
        )}
      </Edited>
      <div>
        <Button size="small" onPress={() => open('employees')}>
          {t('settings.sections.employees')}
        </Button>
      </div>
      <Rules
        title={t('company.options.security.passwords')}
        rules={PASSWORD_RULES.map((rule) => t(`company.options.security.passwordRules.${rule}`))}
      />
      <Rules
        title={t('company.options.security.signIn')}
        rules={SIGN_IN_RULES.map((rule) => t(`company.options.security.signInRules.${rule}`))}
      />
      <p className={styles.hint}>{t('company.options.security.fixed')}</p>
    </>
  );
}

const PASSWORD_RULES = ['length', 'login', 'guess', 'same'] as const;
const SIGN_IN_RULES = ['wait', 'known', 'change', 'hash'] as const;

function Rules({ title, rules }: { readonly title: string; readonly rules: readonly string[] }) {
  return (
    <section className={styles.group} aria-label={title}>
      <h4>{title}</h4>
      <ul className={styles.rules}>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  );
}
