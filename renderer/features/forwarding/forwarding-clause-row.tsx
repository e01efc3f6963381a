import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ForwardingTarget } from '../../../pbx/contract/destination.ts';
import { WordNumber } from '../../ui/word-number.tsx';
import { WordSelect } from '../../ui/word-select.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import type { ForwardingClause } from './forwarding-clauses.ts';
import styles from './forwarding-sentence.module.css';
import type { ForwardingSubject } from './forwarding-subject.ts';
import { TargetDetail } from './target-detail.tsx';
import { type TargetKind, targetKind, targetOfKind } from './target-kind.ts';

const SHORTEST = 3;
const LONGEST = 120;

export interface ForwardingClauseRowProps extends ForwardingSubject {
  readonly clause: ForwardingClause;
  readonly target: ForwardingTarget | null;
  /** Of no answer, when it is forwarded. */
  readonly seconds: number | undefined;
  readonly change: (target: ForwardingTarget | null, seconds?: number) => void;
}

/** Where the sentence of a clause stands in the page. */
export const clauseElementId = (clause: ForwardingClause): string => `forwarding-${clause}`;

/** «Если не отвечаю [7] секунд — [на мой мобильный]». */
export function ForwardingClauseRow({
  clause,
  target,
  seconds,
  change,
  owner,
  people,
  isOwn,
}: ForwardingClauseRowProps) {
  const { t } = useTranslation();
  // Chosen, but it is not said yet to whom: nothing is forwarded there so far.
  const [unsaid, setUnsaid] = useState<TargetKind>();
  const kind = unsaid ?? targetKind(target, owner);
  const kinds = useKinds({ owner, people, isOwn }, kind);
  const choose = (id: string) => {
    const chosen = kinds.find((one) => one.id === id)?.id ?? 'nobody';
    const next = targetOfKind(chosen, owner);
    setUnsaid(next === undefined ? chosen : undefined);
    if (next !== undefined) change(next);
  };
  const name = t(`company.own.forwarding.${isOwn ? 'own' : 'other'}.${clause}`);
  return (
    <li id={clauseElementId(clause)} className={styles.clause} data-set={target !== null}>
      <div className={styles.words}>
        <span>{name}</span>
        {seconds !== undefined && (
          <>
            <WordNumber
              label={t('company.own.forwarding.seconds')}
              value={seconds}
              min={SHORTEST}
              max={LONGEST}
              onChange={(next) => change(target, next)}
            />
            <span>{t('company.own.secondsWord', { count: seconds })}</span>
          </>
        )}
        <span aria-hidden>—</span>
        <WordSelect label={name} value={kind} options={kinds} onChange={choose} />
      </div>
      <TargetDetail
        // Another kind, another field.
        key={kind}
        kind={kind}
        target={unsaid === undefined ? target : null}
        people={people}
        choose={(next) => {
          setUnsaid(undefined);
          change(next);
        }}
      />
    </li>
  );
}

/** What can be chosen; also what is chosen already while the people are not read yet. */
function useKinds({ owner, people, isOwn }: ForwardingSubject, chosen: TargetKind) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const whose = isOwn ? 'own' : 'other';
  const words = (kind: Exclude<TargetKind, 'mobile'>) => ({
    id: kind,
    label: t(`company.own.forwarding.kind.${kind}`),
  });
  return [
    words('nobody'),
    ...(owner.mobile === null
      ? []
      : [
          {
            id: 'mobile' as const,
            label: t(`company.own.forwarding.${whose}.mobile`, { number: show(owner.mobile) }),
          },
        ]),
    words('number'),
    ...(people.colleagues.length > 0 || chosen === 'colleague' ? [words('colleague')] : []),
    ...(people.departments.length > 0 || chosen === 'department' ? [words('department')] : []),
    words('voicemail'),
  ];
}
