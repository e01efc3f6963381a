import type { ReactElement } from 'react';
import { Menu, type MenuActions } from '../../ui/menu.tsx';

export interface MoreMenuProps {
  readonly label: string;
  readonly actions: MenuActions['actions'];
  /** The button that opens it. */
  readonly children: ReactElement;
}

/** The rarer things to do with a call. Loaded with the first call. */
export function MoreMenu({ label, actions, children }: MoreMenuProps) {
  return (
    <Menu label={label} groups={[{ id: 'more', title: label, actions }]}>
      {children}
    </Menu>
  );
}
