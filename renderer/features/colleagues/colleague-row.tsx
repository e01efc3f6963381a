import { AudioLines, Building2, Phone, Users } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../../pbx/contract/session.ts';
import type { LampState } from '../../phone/phone-view.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Lamp } from '../../ui/lamp.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import styles from './colleague-row.module.css';
import { lampLooks } from './lamp-looks.ts';

export interface ColleagueRowProps {
  readonly colleague: Colleague;
  readonly lamp: LampState;
  /** Enter in the number field calls them. */
  readonly isFirstMatch: boolean;
  readonly call: (() => void) | undefined;
}

const pictures = { employee: undefined, department: Users, service: AudioLines, company: Building2 };

/** A colleague: who, which number, how their telephone is. Pressing calls them while that is possible. */
export function ColleagueRow({ colleague, lamp, isFirstMatch, call }: ColleagueRowProps) {
  const { t } = useTranslation();
  const number = useNumbers().show(colleague.extension);
  const look = lampLooks[lamp];
  const showsLamp = colleague.kind === 'employee' || lamp !== 'unknown';
  const content = (
    <>
      <Avatar
        name={colleague.name}
        size="small"
        ring={showsLamp && lamp !== 'unknown' ? look.tone : 'none'}
        icon={pictures[colleague.kind]}
      />
      <span className={styles.words}>
        <span className={styles.name} title={colleague.name}>
          {colleague.name}
        </span>
        {showsLamp && <Lamp {...look} word={t(`colleagues.lamp.${lamp}`)} />}
      </span>
      <span className={styles.number}>{number}</span>
    </>
  );
  if (!call) return <div className={styles.row}>{content}</div>;
  return (
    <AriaButton
      className={styles.row ?? ''}
      data-first-match={isFirstMatch}
      aria-description={t('dial.call')}
      onPress={call}
    >
      {content}
      <span className={styles.action}>
        <Icon of={Phone} size={18} />
      </span>
    </AriaButton>
  );
}
