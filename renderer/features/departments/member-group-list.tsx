import {
  ArrowDown,
  ArrowUp,
  EllipsisVertical,
  GripVertical,
  ListEnd,
  UserMinus,
  UserRound,
} from 'lucide-react';
import { useId } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { isTextDropItem, useDragAndDrop, type DropItem } from 'react-aria-components/useDragAndDrop';
import { useTranslation } from 'react-i18next';
import type { VersionedEmployee } from '../../../pbx/contract/employee-administration.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Lamp } from '../../ui/lamp.tsx';
import { Menu } from '../../ui/menu.tsx';
import { lampLooks } from '../colleagues/lamp-looks.ts';
import { lampText } from '../colleagues/lamp-text.ts';
import { useLamp } from '../colleagues/use-lamp.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import styles from './members-editor.module.css';

/** What can be done to a member; undefined: it is impossible. */
interface MemberActions {
  readonly up: (() => void) | undefined;
  readonly down: (() => void) | undefined;
  readonly ownGroup: (() => void) | undefined;
  readonly remove: () => void;
  readonly open: () => void;
}

export interface MemberGroupListProps {
  readonly title: string;
  readonly employees: readonly VersionedEmployee[];
  /** Puts members, of this group or another, before one of this group; undefined: at its end. */
  readonly place: (employees: readonly string[], before: string | undefined) => void;
  readonly actionsOf: (id: string) => MemberActions;
}

/** Of what is dragged: nothing but members may be dropped here. */
const MEMBER = 'application/x-department-member';

/** Those who ring in the same turn, in order. */
export function MemberGroupList({ title, employees, place, actionsOf }: MemberGroupListProps) {
  const { t } = useTranslation();
  const heading = useId();
  const idsOf = (items: readonly DropItem[]) =>
    Promise.all(items.filter(isTextDropItem).map((item) => item.getText(MEMBER)));
  const beforeOf = (key: unknown, position: string) => {
    const at = employees.findIndex(({ id }) => id === key);
    return employees[position === 'after' ? at + 1 : at]?.id;
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ [MEMBER]: String(key), 'text/plain': nameOf(employees, key) })),
    acceptedDragTypes: [MEMBER],
    getDropOperation: () => 'move',
    onReorder: ({ keys, target }) => place([...keys].map(String), beforeOf(target.key, target.dropPosition)),
    onInsert: async ({ items, target }) =>
      place(await idsOf(items), beforeOf(target.key, target.dropPosition)),
    onRootDrop: async ({ items }) => place(await idsOf(items), undefined),
  });
  return (
    <div className={styles.group}>
      <h4 id={heading} className={styles.title}>
        {title}
      </h4>
      <GridList
        aria-labelledby={heading}
        className={styles.list ?? ''}
        items={employees}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <span className={styles.empty}>{t('company.departments.group.drop')}</span>}
      >
        {(employee) => (
          <GridListItem id={employee.id} textValue={employee.name} className={styles.member ?? ''}>
            <MemberRow employee={employee} actions={actionsOf(employee.id)} />
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}

interface MemberRowProps {
  readonly employee: VersionedEmployee;
  readonly actions: MemberActions;
}

function MemberRow({ employee, actions }: MemberRowProps) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const { name, extension } = employee;
  const lamp = useLamp(extension);
  const look = lampLooks[lamp.state];
  const entry = (id: 'up' | 'down' | 'ownGroup' | 'open' | 'remove', icon: typeof ArrowUp) => {
    const run = actions[id];
    return run ? [{ id, icon, run, label: t(`company.departments.member.${id}`) }] : [];
  };
  return (
    <>
      <AriaButton slot="drag" className={styles.grip ?? ''}>
        <Icon of={GripVertical} size={18} />
      </AriaButton>
      <Avatar name={name} size="small" ring={look.tone} />
      <span className={styles.words}>
        <span className={styles.name}>
          {name} <span className={styles.number}>{extension}</span>
        </span>
        <Lamp {...look} word={lampText(t, lamp, show)} />
      </span>
      <Menu
        label={t('company.departments.member.menu', { name })}
        groups={[
          {
            id: 'member',
            title: name,
            actions: [
              ...entry('up', ArrowUp),
              ...entry('down', ArrowDown),
              ...entry('ownGroup', ListEnd),
              ...entry('open', UserRound),
              ...entry('remove', UserMinus),
            ],
          },
        ]}
      >
        <IconButton icon={EllipsisVertical} label={t('company.departments.member.menu', { name })} />
      </Menu>
    </>
  );
}

const nameOf = (employees: readonly VersionedEmployee[], key: unknown): string =>
  employees.find(({ id }) => id === key)?.name ?? '';
