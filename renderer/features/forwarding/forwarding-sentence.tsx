import { useTranslation } from 'react-i18next';
import type { Forwarding } from '../../../pbx/contract/employee.ts';
import { ForwardingClauseRow } from './forwarding-clause-row.tsx';
import { clauseTarget, forwardingClauses, withClause } from './forwarding-clauses.ts';
import styles from './forwarding-sentence.module.css';
import type { ForwardingSubject } from './forwarding-subject.ts';

export interface ForwardingSentenceProps extends ForwardingSubject {
  readonly forwarding: Forwarding;
  readonly onChange: (forwarding: Forwarding) => void;
}

/** Forwarding as sentences whose words can be changed. */
export function ForwardingSentence({ forwarding, onChange, ...rest }: ForwardingSentenceProps) {
  const { t } = useTranslation();
  return (
    <ul className={styles.clauses} aria-label={t('company.own.forwarding.title')}>
      {forwardingClauses.map((clause) => (
        <ForwardingClauseRow
          key={clause}
          {...rest}
          clause={clause}
          target={clauseTarget(forwarding, clause)}
          seconds={clause === 'onNoAnswer' ? forwarding.onNoAnswer?.afterSeconds : undefined}
          change={(target, seconds) => onChange(withClause(forwarding, clause, target, seconds))}
        />
      ))}
    </ul>
  );
}
