import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { GridListItem } from 'react-aria-components/GridList';
import { useTranslation } from 'react-i18next';
import type { Employee } from '../../../pbx/contract/employee.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { EditedText } from '../settings/editing/edited-text.tsx';
import styles from './own-more.module.css';

export interface LampRowProps {
  readonly lamp: Employee['blfKeys'][number];
  /** Of the colleague or department that it shows. */
  readonly name: string;
  readonly rename: (label: string) => void;
  /** Undefined: it is the first, or the last. */
  readonly up: (() => void) | undefined;
  readonly down: (() => void) | undefined;
  readonly remove: () => void;
}

/** A lamp with its label, to be dragged or stepped to another place. */
export function LampRow({ lamp: { extension, label }, name, rename, up, down, remove }: LampRowProps) {
  const { t } = useTranslation();
  return (
    <GridListItem id={extension} className={styles.lamp ?? ''} textValue={`${name} · ${extension}`}>
      <Button
        slot="drag"
        className={styles.drag ?? ''}
        aria-label={t('company.ownMore.lamps.drag', { name })}
      >
        <Icon of={GripVertical} size={16} />
      </Button>
      <div className={styles.label}>
        <EditedText
          label={`${name} · ${extension}`}
          value={label}
          placeholder={t('company.ownMore.lamps.label')}
          onCommit={rename}
        />
      </div>
      <div className={styles.actions}>
        {up && <IconButton icon={ArrowUp} label={t('company.ownMore.lamps.up', { name })} onPress={up} />}
        {down && (
          <IconButton icon={ArrowDown} label={t('company.ownMore.lamps.down', { name })} onPress={down} />
        )}
        <IconButton icon={Trash2} label={t('company.ownMore.lamps.remove', { name })} onPress={remove} />
      </div>
    </GridListItem>
  );
}
