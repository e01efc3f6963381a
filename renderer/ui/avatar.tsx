import type { LucideIcon } from 'lucide-react';
import type { CSSProperties } from 'react';
import styles from './avatar.module.css';
import { classNames } from './class-names.ts';
import { hueOfName } from './hue-of-name.ts';
import { Icon } from './icon.tsx';
import { initials } from './initials.ts';

export type RingTone = 'green' | 'red' | 'amber' | 'grey' | 'none';

export interface AvatarProps {
  readonly name: string;
  /** 36, 40 or 96 px. */
  readonly size?: 'small' | 'medium' | 'large';
  /** A state that is also told in words nearby. */
  readonly ring?: RingTone;
  /** Drawn instead of initials, on a square: a department or a service rather than a person. */
  readonly icon?: LucideIcon | undefined;
}

/** Initials on a colour of the name's own. Decoration: the name stands beside it. */
export function Avatar({ name, size = 'medium', ring = 'none', icon }: AvatarProps) {
  const hue: CSSProperties & Record<'--hue', number> = { '--hue': hueOfName(name) };
  return (
    <span
      className={classNames(styles.avatar, styles[size], icon && styles.square)}
      data-ring={ring}
      style={hue}
      aria-hidden
    >
      {icon ? <Icon of={icon} size={size === 'large' ? 40 : 20} /> : initials(name) || '#'}
    </span>
  );
}
