import { useEffect, useState } from 'react';
import { GridList } from 'react-aria-components/GridList';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../../pbx/contract/session.ts';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import { AddingComboBox } from '../../ui/adding-combo-box.tsx';
import { LampRow } from './lamp-row.tsx';
import { OwnGroup } from './own-group.tsx';
import type { OwnGroupEditing } from './own-group-props.ts';
import styles from './own-more.module.css';
import { useOrderDrag } from './use-order-drag.ts';
import { withKeyBeside, withKeyMoved } from './with-key-moved.ts';

const MOST_LABEL = 40;

export interface LampsGroupProps extends OwnGroupEditing {
  readonly communicator: Communicator;
}

/** The lamps (BLF) of one's own telephones, in their order. */
export function LampsGroup({ editor, me, communicator }: LampsGroupProps) {
  const { t } = useTranslation();
  const [colleagues, setColleagues] = useState<readonly Colleague[]>([]);
  useEffect(() => {
    communicator.account.colleagues().then(
      (known) => setColleagues(known),
      () => undefined,
    );
  }, [communicator]);
  const keys = me.blfKeys;
  const put = (blfKeys: typeof keys) => editor.change({ blfKeys });
  const placeOf = (extension: string) => keys.findIndex((key) => key.extension === extension);
  const dragAndDropHooks = useOrderDrag('lamp', (extension, { at, position }) =>
    put(withKeyBeside(keys, placeOf(extension), placeOf(at), position)),
  );
  const nameOf = (extension: string) =>
    colleagues.find((colleague) => colleague.extension === extension)?.name ?? extension;
  const others = colleagues.filter(
    ({ kind, extension }) =>
      (kind === 'employee' || kind === 'department') &&
      extension !== me.extension &&
      !keys.some((key) => key.extension === extension),
  );
  const rename = (extension: string, text: string) =>
    put(
      keys.map((key) =>
        key.extension === extension ? { ...key, label: text.trim().slice(0, MOST_LABEL) } : key,
      ),
    );
  const stepTo = (from: number, to: number) =>
    to >= 0 && to < keys.length ? () => put(withKeyMoved(keys, from, to)) : undefined;
  return (
    <OwnGroup part="lamps" title={t('company.ownMore.lamps.title')} words={t('company.ownMore.lamps.words')}>
      {keys.length > 0 && (
        <GridList
          className={styles.lamps ?? ''}
          aria-label={t('company.ownMore.lamps.title')}
          items={keys.map((key) => ({ ...key, id: key.extension }))}
          dependencies={[keys, colleagues]}
          dragAndDropHooks={dragAndDropHooks}
          // What is typed and the arrows belong to the labels.
          keyboardNavigationBehavior="tab"
          disallowTypeAhead
        >
          {({ id, ...lamp }) => (
            <LampRow
              lamp={lamp}
              name={nameOf(id)}
              rename={(text) => rename(id, text)}
              up={stepTo(placeOf(id), placeOf(id) - 1)}
              down={stepTo(placeOf(id), placeOf(id) + 1)}
              remove={() => put(keys.filter((key) => key.extension !== id))}
            />
          )}
        </GridList>
      )}
      <AddingComboBox
        label={t('company.ownMore.lamps.add')}
        placeholder={t('company.ownMore.lamps.whom')}
        options={others.map(({ name, extension }) => ({ id: extension, label: `${name} · ${extension}` }))}
        onAdd={(extension) => put([...keys, { extension, label: nameOf(extension).slice(0, MOST_LABEL) }])}
      />
    </OwnGroup>
  );
}
