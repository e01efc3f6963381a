import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from '../../ui/icon.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import styles from './call-control.module.css';

export interface CallControlProps {
  readonly icon: LucideIcon;
  /** Under the picture. */
  readonly label: string;
  /** The full name: what pressing does. */
  readonly name: string;
  readonly shortcut?: string;
  /** Filled while what it switches is on. */
  readonly isOn: boolean;
  /** Absent: impossible now, so the place stays empty. */
  readonly press: (() => void) | undefined;
}

/** One of the six large controls of a call. */
export function CallControl({ icon, label, name, shortcut, isOn, press }: CallControlProps) {
  if (!press) return <span className={styles.slot} />;
  return (
    <span className={styles.slot}>
      <Tooltip text={name} shortcut={shortcut}>
        <AriaButton className={styles.control ?? ''} data-on={isOn} aria-label={name} onPress={press}>
          <span className={styles.round}>
            <Icon of={icon} size={24} />
          </span>
          <span className={styles.label}>{label}</span>
        </AriaButton>
      </Tooltip>
    </span>
  );
}
