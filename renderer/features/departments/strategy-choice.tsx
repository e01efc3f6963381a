import { Phone } from 'lucide-react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import type { Department } from '../../../pbx/contract/department.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './strategy-choice.module.css';

type Strategy = Department['strategy'];

export interface StrategyChoiceProps {
  readonly value: Strategy;
  readonly onChange: (strategy: Strategy) => void;
}

const STRATEGIES: readonly Strategy[] = ['all-at-once', 'in-order', 'evenly', 'random'];
const PHONES = [0, 1, 2];

/** How a call goes round a department: four ways, each with a small picture that moves and a sentence. */
export function StrategyChoice({ value, onChange }: StrategyChoiceProps) {
  const { t } = useTranslation();
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={value}
      onChange={(chosen) => onChange(STRATEGIES.find((one) => one === chosen) ?? value)}
    >
      <Label className={styles.label ?? ''}>{t('company.departments.strategy.label')}</Label>
      {STRATEGIES.map((strategy) => (
        <Radio key={strategy} value={strategy} className={styles.option ?? ''}>
          <span className={styles.picture} data-strategy={strategy} aria-hidden>
            {PHONES.map((phone) => (
              <span key={phone} className={styles.phone}>
                <Icon of={Phone} size={14} />
              </span>
            ))}
          </span>
          <span className={styles.words}>
            <span className={styles.name}>{t(`company.departments.strategy.${strategy}.name`)}</span>
            <span className={styles.sentence}>{t(`company.departments.strategy.${strategy}.words`)}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
