import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberRules } from '../../../../pbx/contract/number-rules.ts';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { NumberReadingContext } from '../../numbers/number-reading-context.ts';
import { useNumbers } from '../../numbers/use-numbers.ts';
import { Edited } from '../../settings/editing/edited.tsx';
import { EditedText } from '../../settings/editing/edited-text.tsx';
import { errorAt, errorOf } from '../../settings/editing/field-error.ts';
import { HintedField } from '../hinted-field.tsx';
import styles from '../options.module.css';
import { useOptions } from '../use-options.ts';
import { countryChoices } from './countries.ts';
import { NewRewrite } from './new-rewrite.tsx';
import { RewriteRow } from './rewrite-row.tsx';
import { tryNumber } from './try-number.ts';

/** How people write numbers here: country, area code, rewrites, and a place to try them. */
export function RuleOptions() {
  const { t, i18n } = useTranslation();
  const options = useOptions();
  return (
    <Edited editor={options}>
      {({ numberRules: rules }) => {
        const put = (change: Partial<NumberRules>) =>
          options.change({ numberRules: { ...rules, ...change } });
        const { rewrites } = rules;
        return (
          <>
            <HintedField hint={t('company.options.rules.countryHint')}>
              <Select
                label={t('company.options.rules.country')}
                value={rules.country}
                options={countryChoices(i18n.language, rules.country)}
                onChange={(country) => put({ country })}
              />
            </HintedField>
            <HintedField hint={t('company.options.rules.areaHint')} isShort>
              <EditedText
                label={t('company.options.rules.area')}
                value={rules.areaCode}
                error={errorAt(t, errorOf(options.state), '/numberRules/areaCode')}
                onCommit={(text) => put({ areaCode: text.trim() })}
              />
            </HintedField>
            <section className={styles.group} aria-label={t('company.options.rules.rewrites')}>
              <h4>{t('company.options.rules.rewrites')}</h4>
              <p className={styles.hint}>{t('company.options.rules.rewritesHint')}</p>
              {rewrites.length === 0 && <p>{t('company.options.rules.none')}</p>}
              <ol className={styles.items}>
                {rewrites.map((rewrite, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a rule is nothing but its place in the order.
                  <li key={index}>
                    <RewriteRow
                      rewrite={rewrite}
                      place={index}
                      count={rewrites.length}
                      errors={(field) =>
                        errorAt(t, errorOf(options.state), `/numberRules/rewrites/${index}/${field}`)
                      }
                      change={(part) => put({ rewrites: rewrites.with(index, { ...rewrite, ...part }) })}
                      move={(to) => put({ rewrites: rewrites.toSpliced(index, 1).toSpliced(to, 0, rewrite) })}
                      remove={() => put({ rewrites: rewrites.toSpliced(index, 1) })}
                    />
                  </li>
                ))}
              </ol>
              <NewRewrite add={(rewrite) => put({ rewrites: [...rewrites, rewrite] })} />
            </section>
            <Trial rules={rules} />
          </>
        );
      }}
    </Edited>
  );
}

function Trial({ rules }: { readonly rules: NumberRules }) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const { plan } = useContext(NumberReadingContext);
  const [written, write] = useState('');
  const { dialled, caller } = tryNumber(written, rules, plan);
  return (
    <section className={styles.group} aria-label={t('company.options.rules.try')}>
      <h4>{t('company.options.rules.try')}</h4>
      <HintedField hint={t('company.options.rules.tryHint')}>
        <TextField label={t('company.options.rules.tryNumber')} value={written} onChange={write} />
      </HintedField>
      {written.trim() !== '' && (
        <div role="status">
          <dl className={styles.pair}>
            <div>
              <dt className={styles.hint}>{t('company.options.rules.dialled')}</dt>
              <dd>{show(dialled) || '—'}</dd>
            </div>
            <div>
              <dt className={styles.hint}>{t('company.options.rules.shown')}</dt>
              <dd>{show(caller) || '—'}</dd>
            </div>
          </dl>
        </div>
      )}
    </section>
  );
}
