import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './side-panel.module.css';

export interface SidePanelProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Beside the route. It has the keyboard when it comes up; Escape closes it. */
export function SidePanel({ title, closeLabel, onClose, children }: SidePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: false }), []);
  const onKeyDown = ({ key, defaultPrevented }: KeyboardEvent) => {
    if (key === 'Escape' && !defaultPrevented) onClose();
  };
  return (
    <section className={styles.panel} aria-label={title} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <h4 ref={heading} className={styles.title} tabIndex={-1}>
          {title}
        </h4>
        <IconButton icon={X} label={closeLabel} onPress={onClose} />
      </header>
      {children}
    </section>
  );
}
