import { Check, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from './icon.tsx';
import styles from './menu.module.css';

export type MenuGroup = MenuChoice | MenuActions;

/** One of several: the chosen one is ticked. */
export interface MenuChoice {
  readonly id: string;
  readonly title: string;
  readonly chosen: string;
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    readonly choose: () => void;
  }[];
}

export interface MenuActions {
  readonly id: string;
  /** For screen readers. */
  readonly title: string;
  readonly actions: readonly {
    readonly id: string;
    readonly label: string;
    readonly icon: LucideIcon;
    readonly run: () => void;
  }[];
}

export interface MenuProps {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  /** The button that opens it. */
  readonly children: ReactElement;
}

/** A button with what else can be done, in groups. Loaded after the first paint. */
export function Menu({ label, groups, children }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={6}>
        <AriaMenu className={styles.menu ?? ''} aria-label={label}>
          {groups.map((group) => ('options' in group ? choiceSection(group) : actionSection(group)))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function choiceSection(choice: MenuChoice) {
  return (
    <MenuSection
      key={choice.id}
      className={styles.section ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[choice.chosen]}
    >
      <Header className={styles.title ?? ''}>{choice.title}</Header>
      {choice.options.map(({ id, label, choose }) => (
        <MenuItem key={id} id={id} className={styles.item ?? ''} textValue={label} onAction={choose}>
          <span className={styles.picture}>
            <Icon of={Check} size={16} className={styles.tick} />
          </span>
          {label}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

function actionSection({ id, title, actions }: MenuActions) {
  return (
    <MenuSection key={id} className={styles.section ?? ''} aria-label={title}>
      {actions.map(({ id: key, label, icon, run }) => (
        <MenuItem key={key} id={key} className={styles.item ?? ''} textValue={label} onAction={run}>
          <span className={styles.picture}>
            <Icon of={icon} size={16} />
          </span>
          {label}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
