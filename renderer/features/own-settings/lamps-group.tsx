import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../../pbx/contract/session.ts';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { EditedText } from '../settings/editing/edited-text.tsx';
import { withKeyMoved } from './with-key-moved.ts';
import { OwnGroup } from './own-group.tsx';
import type { OwnGroupEditing } from './own-group-props.ts';
import styles from './own-more.module.css';

const MOST_LABEL = 40;

export interface LampsGroupProps extends OwnGroupEditing {
  readonly communicator: Communicator;
}

/** The lamps (BLF) of one's own telephones, in their order. */
export function LampsGroup({ editor, me, communicator }: LampsGroupProps) {
  const { t } = useTranslation();
  const [colleagues, setColleagues] = useState<readonly Colleague[]>([]);
  const [added, setAdded] = useState(0);
  useEffect(() => {
    communicator.account.colleagues().then(
      (known) => setColleagues(known),
      () => undefined,
    );
  }, [communicator]);
  const keys = me.blfKeys;
  const put = (blfKeys: typeof keys) => editor.change({ blfKeys });
  const nameOf = (extension: string) =>
    colleagues.find((colleague) => colleague.extension === extension)?.name ?? extension;
  const others = colleagues.filter(
    ({ kind, extension }) =>
      (kind === 'employee' || kind === 'department') &&
      extension !== me.extension &&
      !keys.some((key) => key.extension === extension),
  );
  return (
    <OwnGroup title={t('company.ownMore.lamps.title')} words={t('company.ownMore.lamps.words')}>
      {keys.length > 0 && (
        <ol className={styles.list} aria-label={t('company.ownMore.lamps.title')}>
          {keys.map(({ extension, label }, index) => {
            const name = nameOf(extension);
            return (
              <li key={extension} className={styles.row}>
                <div className={styles.label}>
                  <EditedText
                    label={`${name} · ${extension}`}
                    value={label}
                    placeholder={t('company.ownMore.lamps.label')}
                    onCommit={(text) =>
                      put(
                        keys.map((key) =>
                          key.extension === extension
                            ? { ...key, label: text.trim().slice(0, MOST_LABEL) }
                            : key,
                        ),
                      )
                    }
                  />
                </div>
                <div className={styles.actions}>
                  {index > 0 && (
                    <IconButton
                      icon={ArrowUp}
                      label={t('company.ownMore.lamps.up', { name })}
                      onPress={() => put(withKeyMoved(keys, index, index - 1))}
                    />
                  )}
                  {index < keys.length - 1 && (
                    <IconButton
                      icon={ArrowDown}
                      label={t('company.ownMore.lamps.down', { name })}
                      onPress={() => put(withKeyMoved(keys, index, index + 1))}
                    />
                  )}
                  <IconButton
                    icon={Trash2}
                    label={t('company.ownMore.lamps.remove', { name })}
                    onPress={() => put(keys.filter((key) => key.extension !== extension))}
                  />
                </div>
              </li>
            );
          })}
        </ol>
      )}
      <ComboBox
        // Emptied for the next one.
        key={added}
        label={t('company.ownMore.lamps.add')}
        placeholder={t('company.ownMore.lamps.whom')}
        value={undefined}
        options={others.map(({ name, extension }) => ({ id: extension, label: `${name} · ${extension}` }))}
        onChange={(extension) => {
          if (extension === undefined) return;
          put([...keys, { extension, label: nameOf(extension).slice(0, MOST_LABEL) }]);
          setAdded(added + 1);
        }}
      />
    </OwnGroup>
  );
}
