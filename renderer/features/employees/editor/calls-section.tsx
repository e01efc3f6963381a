import { useTranslation } from 'react-i18next';
import type { Employee } from '../../../../pbx/contract/employee.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Select } from '../../../ui/select.tsx';
import { useNumbers } from '../../numbers/use-numbers.ts';
import styles from '../employee-form.module.css';
import { forwardsToMobile, withMobileForwarding } from './mobile-forwarding.ts';
import { Section } from './section.tsx';
import type { SectionParts } from './section-parts.ts';

const WAYS = ['never', 'always', 'asked'] as const;
const SECONDS = [0, 3, 5, 10, 15, 20, 30];
const ASKERS = ['administrators', 'own-departments', 'everybody'] as const;

type AutoAnswer = Employee['autoAnswer'];

/** How calls come to him. */
export function CallsSection({ employee, editor }: SectionParts) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const { mobile, forwarding, callWaiting } = employee;
  return (
    <Section title={t('company.employees.sections.calls')}>
      <div className={styles.checks}>
        {mobile !== null && (
          <Checkbox
            isSelected={forwardsToMobile(forwarding, mobile)}
            onChange={(isWanted) =>
              editor.change({ forwarding: withMobileForwarding(forwarding, isWanted ? mobile : null) })
            }
          >
            {t('company.employees.calls.toMobile', {
              mobile: show(mobile),
              seconds: forwarding.onNoAnswer?.afterSeconds ?? 7,
            })}
          </Checkbox>
        )}
        <Checkbox isSelected={callWaiting} onChange={(isOn) => editor.change({ callWaiting: isOn })}>
          {t('company.employees.calls.waiting')}
        </Checkbox>
      </div>
      <AutoAnswerFields
        autoAnswer={employee.autoAnswer}
        change={(autoAnswer) => editor.change({ autoAnswer })}
      />
    </Section>
  );
}

interface AutoAnswerFieldsProps {
  readonly autoAnswer: AutoAnswer;
  readonly change: (autoAnswer: AutoAnswer) => void;
}

function AutoAnswerFields({ autoAnswer, change }: AutoAnswerFieldsProps) {
  const { t } = useTranslation();
  const seconds = autoAnswer.when === 'always' ? autoAnswer.afterSeconds : 0;
  const offered = [...new Set([...SECONDS, seconds])].sort((one, other) => one - other);
  const choose = (when: string) => {
    if (when === 'always') change({ when, afterSeconds: 3 });
    else if (when === 'asked') change({ when, by: 'administrators' });
    else change({ when: 'never' });
  };
  return (
    <div className={styles.pair}>
      <Select
        label={t('company.employees.autoAnswer.label')}
        value={autoAnswer.when}
        options={WAYS.map((id) => ({ id, label: t(`company.employees.autoAnswer.${id}`) }))}
        onChange={choose}
      />
      {autoAnswer.when === 'always' && (
        <Select
          label={t('company.employees.autoAnswer.after')}
          value={String(seconds)}
          options={offered.map((count) => ({
            id: String(count),
            label:
              count === 0
                ? t('company.employees.autoAnswer.atOnce')
                : t('company.employees.autoAnswer.seconds', { count }),
          }))}
          onChange={(id) => change({ when: 'always', afterSeconds: Number(id) })}
        />
      )}
      {autoAnswer.when === 'asked' && (
        <Select
          label={t('company.employees.autoAnswer.by')}
          value={autoAnswer.by}
          options={ASKERS.map((id) => ({ id, label: t(`company.employees.autoAnswer.askers.${id}`) }))}
          onChange={(id) => {
            const by = ASKERS.find((asker) => asker === id);
            if (by) change({ when: 'asked', by });
          }}
        />
      )}
    </div>
  );
}
