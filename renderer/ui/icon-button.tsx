import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './icon-button.module.css';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly icon: LucideIcon;
  /** Its name for screen readers, and its tooltip. */
  readonly label: string;
  readonly shortcut?: string;
  readonly variant?: 'quiet' | 'pressed' | 'call' | 'danger';
}

/** A button of 40 px that is only a picture. */
export function IconButton({ icon, label, shortcut, variant = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton {...rest} aria-label={label} className={classNames(styles.button, styles[variant])}>
        <Icon of={icon} />
      </AriaButton>
    </Tooltip>
  );
}
