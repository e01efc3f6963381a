import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberRewrite } from '../../../../pbx/contract/number-rules.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './rewrite-row.module.css';

export interface NewRewriteProps {
  readonly add: (rewrite: NumberRewrite) => void;
}

/** A rule to be: there is none without a pattern. The rest is set up in its row. */
export function NewRewrite({ add }: NewRewriteProps) {
  const { t } = useTranslation();
  const [pattern, setPattern] = useState('');
  const [replacement, setReplacement] = useState('');
  const [isTried, setTried] = useState(false);
  const made = NumberRewrite.safeParse({
    ...{ pattern: pattern.trim().toUpperCase(), replacement: replacement.trim() },
    ...{ applies: 'both', label: '' },
  });
  const finish = () => {
    setTried(true);
    if (!made.success) return;
    add(made.data);
    setPattern('');
    setReplacement('');
    setTried(false);
  };
  return (
    <fieldset className={styles.rewrite} aria-label={t('company.options.rules.newTitle')}>
      <div className={styles.top}>
        <span className={styles.title}>{t('company.options.rules.newTitle')}</span>
      </div>
      <div className={styles.fields}>
        <TextField
          label={t('company.options.rules.pattern')}
          value={pattern}
          onChange={setPattern}
          error={isTried && !made.success ? t('company.options.rules.badPattern') : undefined}
        />
        <TextField
          label={t('company.options.rules.replacement')}
          value={replacement}
          onChange={setReplacement}
        />
        <div>
          <Button icon={Plus} onPress={finish}>
            {t('company.options.rules.add')}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
