import { useTranslation } from 'react-i18next';
import type { ForwardingTarget } from '../../../pbx/contract/destination.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { EditedNumber } from './edited-number.tsx';
import type { ForwardingPeople } from './forwarding-people.ts';
import styles from './forwarding-sentence.module.css';
import type { TargetKind } from './target-kind.ts';

export interface TargetDetailProps {
  readonly kind: TargetKind;
  /** Null: not said yet. */
  readonly target: ForwardingTarget | null;
  readonly people: ForwardingPeople;
  readonly choose: (target: ForwardingTarget | null) => void;
}

/** Which number, whom, which department; nothing for places that need no more words. */
export function TargetDetail({ kind, target, people, choose }: TargetDetailProps) {
  const { t } = useTranslation();
  if (kind === 'number') {
    return (
      <div className={styles.detail}>
        <EditedNumber
          label={t('company.own.forwarding.number')}
          value={target?.to === 'outside' ? target.number : null}
          onCommit={(number) => choose(number === null ? null : { to: 'outside', number })}
        />
      </div>
    );
  }
  if (kind !== 'colleague' && kind !== 'department') return null;
  const isPerson = kind === 'colleague';
  const all = isPerson ? people.colleagues : people.departments;
  return (
    <div className={styles.detail}>
      <ComboBox
        label={t(isPerson ? 'company.own.forwarding.whom' : 'company.own.forwarding.which')}
        value={idOf(target)}
        options={all.map(({ id, name }) => ({ id, label: name }))}
        placeholder={t(isPerson ? 'company.own.forwarding.anybody' : 'company.own.forwarding.anyDepartment')}
        onChange={(id) => {
          if (id === undefined || id === idOf(target)) return;
          choose(isPerson ? { to: 'employee', employee: id } : { to: 'department', department: id });
        }}
      />
    </div>
  );
}

function idOf(target: ForwardingTarget | null): string | undefined {
  if (target?.to === 'employee') return target.employee;
  return target?.to === 'department' ? target.department : undefined;
}
