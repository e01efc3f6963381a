import { useTranslation } from 'react-i18next';
import type { Employee } from '../../../../pbx/contract/employee.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Select } from '../../../ui/select.tsx';
import { useAllDepartments } from '../../company/use-all-departments.ts';
import { useAllEmployees } from '../../company/use-all-employees.ts';
import { ForwardingSentence } from '../../forwarding/forwarding-sentence.tsx';
import styles from '../employee-form.module.css';
import { Section } from './section.tsx';
import type { SectionParts } from './section-parts.ts';

const WAYS = ['never', 'always', 'asked'] as const;
const SECONDS = [0, 3, 5, 10, 15, 20, 30];
const ASKERS = ['administrators', 'own-departments', 'everybody'] as const;

type AutoAnswer = Employee['autoAnswer'];

/** How calls come to him. */
export function CallsSection({ employee, editor }: SectionParts) {
  const { t } = useTranslation();
  const { forwarding, callWaiting } = employee;
  const employees = useAllEmployees();
  const departments = useAllDepartments();
  const people = {
    colleagues: employees.state === 'loaded' ? employees.value.filter(({ id }) => id !== employee.id) : [],
    departments: departments.state === 'loaded' ? departments.value : [],
  };
  return (
    <Section title={t('company.employees.sections.calls')}>
      <ForwardingSentence
        forwarding={forwarding}
        onChange={(next) => editor.change({ forwarding: next })}
        owner={employee}
        people={people}
        isOwn={false}
      />
      <div className={styles.checks}>
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
