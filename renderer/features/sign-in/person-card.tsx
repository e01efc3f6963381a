import { ChevronRight } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { OfficePerson } from '../../../preload/contract/account.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import styles from './person-card.module.css';

export interface PersonCardProps {
  readonly person: OfficePerson;
  readonly autoFocus: boolean;
  readonly isPending: boolean;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

/** A person of the embedded office: who they are and what they may do. Pressing becomes them. */
export function PersonCard({ person, ...button }: PersonCardProps) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  return (
    <AriaButton {...button} className={styles.card ?? ''}>
      <Avatar name={person.name} />
      <span className={styles.words}>
        <span className={styles.title}>
          <span className={styles.name}>{person.name}</span>
          <span className={styles.number}>{numbers.show(person.extension)}</span>
        </span>
        <span className={styles.role}>{t(`signIn.office.roles.${person.role}`)}</span>
        <span className={styles.may}>{t(`signIn.office.may.${person.role}`)}</span>
      </span>
      {button.isPending ? <Spinner /> : <Icon of={ChevronRight} className={styles.arrow} />}
    </AriaButton>
  );
}
