import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { Spinner } from './spinner.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `call` and `danger` are green and red fills; `link` is text of the accent colour. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'link' | 'call' | 'danger';
  /** 32, 40 or 56 px high. */
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: LucideIcon;
  /** The key that does the same, drawn below the words. */
  readonly shortcut?: string;
  /** As wide as its container. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A verb to press. While `isPending` it keeps the focus, turns a spinner and ignores presses. */
export function Button({
  variant = 'secondary',
  size = 'medium',
  icon,
  shortcut,
  wide = false,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={classNames(styles.button, styles[variant], styles[size], wide && styles.wide)}
    >
      {rest.isPending ? <Spinner /> : icon && <Icon of={icon} />}
      <span className={styles.label}>
        {children}
        {shortcut && (
          <kbd className={styles.shortcut} aria-hidden>
            {shortcut}
          </kbd>
        )}
      </span>
    </AriaButton>
  );
}
