import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallParty } from '../../phone/phone-view.ts';
import { Avatar, type RingTone } from '../../ui/avatar.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import styles from './call-header.module.css';
import { partyText } from './party-text.ts';

export interface CallHeaderProps {
  readonly party: CallParty;
  readonly ring: RingTone;
  /** Smaller, to leave room for the keypad. */
  readonly isCompact?: boolean;
  /** The ring moves: somebody waits for an answer. */
  readonly isCalling?: boolean;
  readonly children: ReactNode;
}

/** Who the call is with; under it what the call is doing. */
export function CallHeader({ party, ring, isCompact = false, isCalling = false, children }: CallHeaderProps) {
  const { t } = useTranslation();
  const { title, number } = partyText(t, party, useNumbers().show);
  return (
    <div className={styles.header} data-compact={isCompact}>
      <span className={styles.avatar} data-calling={isCalling}>
        <Avatar name={title} size={isCompact ? 'medium' : 'large'} ring={ring} />
      </span>
      <div className={styles.words}>
        <h2 className={styles.name} title={title}>
          {title}
        </h2>
        {number && <p className={styles.number}>{number}</p>}
        <div className={styles.state}>{children}</div>
      </div>
    </div>
  );
}
