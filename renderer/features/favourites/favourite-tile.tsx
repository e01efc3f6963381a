import {
  ArrowLeft,
  ArrowRight,
  BellPlus,
  BellRing,
  EllipsisVertical,
  GripVertical,
  PhoneForwarded,
  PhoneIncoming,
  StarOff,
} from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { GridListItem } from 'react-aria-components/GridList';
import { useTranslation } from 'react-i18next';
import { mayBeAwaited } from '../../phone/lamps/free-watch.ts';
import type { Lamp as LampOf } from '../../phone/lamps/lamp.ts';
import type { CallParty } from '../../phone/phone-view.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Lamp } from '../../ui/lamp.tsx';
import { Menu, type MenuActions } from '../../ui/menu.tsx';
import type { ColleagueActions } from '../colleagues/colleague-actions.ts';
import { lampLooks } from '../colleagues/lamp-looks.ts';
import { lampText } from '../colleagues/lamp-text.ts';
import { useLamp } from '../colleagues/use-lamp.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import styles from './favourite-tile.module.css';

export interface FavouriteTileProps {
  readonly party: CallParty;
  readonly actions: ColleagueActions;
  readonly remove: () => void;
  /** Absent at the ends. */
  readonly earlier?: () => void;
  readonly later?: () => void;
}

/** A favourite: who, what their telephone does. Pressing calls them; what else can be done is in its menu. */
export function FavouriteTile({ party, actions, ...places }: FavouriteTileProps) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const lamp = useLamp(party.number);
  const look = lampLooks[lamp.state];
  const isLit = lamp.state !== 'unknown';
  const title = party.name || show(party.number);
  const word = isLit ? lampText(t, lamp, show) : show(party.number);
  // Who calls decides whether one takes the call; with whom somebody talks is read in the tooltip.
  const short = lamp.state === 'ringing' ? word : t(`colleagues.lamp.${lamp.state}`);
  const label = t('favourites.actions', { name: title });
  return (
    <GridListItem
      id={party.number}
      className={styles.tile ?? ''}
      textValue={`${title}, ${word}`}
      data-favourite={party.number}
    >
      <AriaButton
        slot="drag"
        className={styles.drag ?? ''}
        aria-label={t('favourites.drag', { name: title })}
      >
        <Icon of={GripVertical} size={16} />
      </AriaButton>
      <Avatar name={title} size="small" ring={isLit ? look.tone : 'none'} />
      <span className={styles.words} title={`${title}, ${word}`}>
        <span className={styles.name}>{title}</span>
        {isLit ? (
          <Lamp {...look} word={short} />
        ) : (
          <span className={styles.number}>{party.name && word}</span>
        )}
      </span>
      <span className={styles.more}>
        <Menu label={label} groups={useTileMenu(party, lamp, actions, places)}>
          <AriaButton className={styles.button ?? ''} aria-label={label}>
            <Icon of={EllipsisVertical} size={18} />
          </AriaButton>
        </Menu>
      </span>
    </GridListItem>
  );
}

function useTileMenu(
  { name, number }: CallParty,
  lamp: LampOf,
  { pickUp, transfer, freeWatch }: ColleagueActions,
  { remove, earlier, later }: Pick<FavouriteTileProps, 'remove' | 'earlier' | 'later'>,
): readonly MenuActions[] {
  const { t } = useTranslation();
  const isWatched = freeWatch?.watched.has(number) ?? false;
  const watch = freeWatch && (isWatched || mayBeAwaited(lamp)) ? freeWatch : undefined;
  const groups = [
    [
      pickUp &&
        lamp.state === 'ringing' && {
          id: 'pick-up',
          label: t('colleagues.pickUp'),
          icon: PhoneIncoming,
          run: () => pickUp(number),
        },
      transfer && {
        id: 'transfer',
        label: t('colleagues.transfer'),
        icon: PhoneForwarded,
        run: () => transfer(number),
      },
      watch && {
        id: 'watch',
        label: t(isWatched ? 'colleagues.freeWatch.stop' : 'colleagues.freeWatch.start'),
        icon: isWatched ? BellRing : BellPlus,
        run: () => watch.toggle({ kind: 'employee', name, extension: number }),
      },
    ],
    [
      earlier && { id: 'earlier', label: t('favourites.earlier'), icon: ArrowLeft, run: earlier },
      later && { id: 'later', label: t('favourites.later'), icon: ArrowRight, run: later },
    ],
    [{ id: 'remove', label: t('favourites.remove'), icon: StarOff, run: remove }],
  ];
  return groups
    .map((actions, index) => ({
      id: String(index),
      title: t('favourites.title'),
      actions: actions.filter((action) => action !== undefined && action !== false),
    }))
    .filter(({ actions }) => actions.length > 0);
}
