import { X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../../pbx/contract/session.ts';
import type { CallView } from '../../phone/phone-view.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ColleaguesPanel } from '../colleagues/colleagues-panel.tsx';
import { findColleagues } from '../colleagues/find-colleagues.ts';
import { useColleagueActions } from '../colleagues/use-colleague-actions.ts';
import { useFavouriteColleagues } from '../favourites/use-favourite-colleagues.ts';
import { isNumberText } from '../dial/is-number-text.ts';
import type { CallPeople } from './call-people.ts';
import styles from './transfer-picker.module.css';

export interface TransferPickerProps {
  readonly call: CallView;
  readonly people: CallPeople;
  readonly close: () => void;
}

const nobody: readonly Colleague[] = [];

/** To whom a call is to go: colleagues with their lamps, or any number; asked first, or at once. */
export function TransferPicker({ call, people, close }: TransferPickerProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const { list, accountKind } = people;
  const everyone = list.state === 'loaded' ? list.colleagues : nobody;
  const found = findColleagues(everyone, query);
  const favourites = useFavouriteColleagues(everyone);
  const isNumber = isNumberText(query);
  const given = (give: ((target: string) => void) | undefined) =>
    give &&
    ((target: string) => {
      close();
      give(target);
    });
  const actions = useColleagueActions({ call: given(call.consult), transfer: given(call.transferTo) });
  const target = query.trim() === '' ? undefined : isNumber ? query : found[0]?.extension;
  const consult = target === undefined ? undefined : actions.call && (() => actions.call?.(target));
  const now = target === undefined ? undefined : actions.transfer && (() => actions.transfer?.(target));

  const onKeyDown = (event: KeyboardEvent) => {
    const isInField = event.target instanceof HTMLInputElement;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && isInField) (event.shiftKey ? now : (consult ?? now))?.();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section className={styles.picker} aria-label={t('call.picker.title')} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('call.picker.title')}</h2>
        <IconButton icon={X} label={t('call.picker.close')} shortcut="Esc" onPress={close} />
      </div>
      <TextField
        label={t('call.picker.field')}
        value={query}
        onChange={setQuery}
        autoComplete="off"
        autoFocus
      />
      <div className={styles.people}>
        <ColleaguesPanel
          list={list}
          found={found}
          query={query}
          isNumber={isNumber}
          accountKind={accountKind}
          actions={actions}
          title={t('call.picker.people')}
          favourites={favourites}
        />
      </div>
      <div className={styles.ways}>
        <Button variant="primary" isDisabled={!consult} onPress={() => consult?.()}>
          {t('call.picker.consult')}
        </Button>
        <Button isDisabled={!now} onPress={() => now?.()}>
          {t('call.picker.now')}
        </Button>
      </div>
    </section>
  );
}
