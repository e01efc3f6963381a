import { type KeyboardEvent, useRef, useState } from 'react';
import { GridList } from 'react-aria-components/GridList';
import { useTranslation } from 'react-i18next';
import type { FavouritesView } from '../../stores/favourites-view.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { ColleagueActions } from '../colleagues/colleague-actions.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import { FavouriteTile } from './favourite-tile.tsx';
import styles from './favourites-section.module.css';
import { useFavouriteDrag } from './use-favourite-drag.ts';
import { useFavourites } from './use-favourites.ts';

export interface FavouritesSectionProps {
  readonly actions: ColleagueActions;
  /** To where people are starred. */
  readonly choose: () => void;
}

/** Whom the person calls often, each with a lamp and one press away. Ordered by dragging, or Alt and an arrow. */
export function FavouritesSection({ actions, choose }: FavouritesSectionProps) {
  const { t } = useTranslation();
  const favourites = useFavourites();
  const { list, isUnsaved } = favourites;
  return (
    <section className={styles.section} aria-label={t('favourites.title')}>
      <h2 className={styles.title}>{t('favourites.title')}</h2>
      {isUnsaved && (
        <Notice tone="warning" urgent>
          {t('favourites.notSaved')}
        </Notice>
      )}
      {list?.length === 0 && (
        <p className={styles.empty}>
          {t('favourites.empty')}{' '}
          <span className={styles.choose}>
            <Button variant="link" onPress={choose}>
              {t('favourites.choose')}
            </Button>
          </span>
        </p>
      )}
      {list && list.length > 0 && <Tiles list={list} favourites={favourites} actions={actions} />}
    </section>
  );
}

interface TilesProps {
  readonly list: NonNullable<FavouritesView['list']>;
  readonly favourites: FavouritesView;
  readonly actions: ColleagueActions;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

function Tiles({ list, favourites, actions }: TilesProps) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const grid = useRef<HTMLDivElement>(null);
  const [said, say] = useState('');
  const dragAndDropHooks = useFavouriteDrag(favourites);
  const { call } = actions;

  const step = (number: string, by: number) => {
    const from = list.findIndex((one) => one.number === number);
    const place = Math.min(Math.max(from + by, 0), list.length - 1);
    favourites.move?.(number, place);
    const name = list[from]?.name || show(number);
    say(t('favourites.moved', { name, place: place + 1, count: list.length }));
    // React takes a row out of the document to move it, and the focus goes with it.
    requestAnimationFrame(() => tileOf(grid.current, number)?.focus());
  };
  const press = (event: KeyboardEvent) => {
    const by = event.altKey ? STEPS[event.key] : undefined;
    const focused = document.activeElement?.closest<HTMLElement>('[data-favourite]');
    const number = focused?.dataset.favourite;
    if (by === undefined || number === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    step(number, by);
  };
  return (
    <div ref={grid} onKeyDownCapture={press}>
      <GridList
        className={styles.tiles ?? ''}
        aria-label={t('favourites.title')}
        layout="grid"
        items={list.map((party, place) => ({ ...party, place, id: party.number }))}
        dependencies={[actions, list.length]}
        {...(call && { onAction: (number) => call(String(number)) })}
        dragAndDropHooks={dragAndDropHooks}
      >
        {({ place, ...party }) => (
          <FavouriteTile
            party={party}
            actions={actions}
            remove={() => favourites.toggle?.(party)}
            {...(place > 0 && { earlier: () => step(party.number, -1) })}
            {...(place < list.length - 1 && { later: () => step(party.number, 1) })}
          />
        )}
      </GridList>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

function tileOf(grid: HTMLElement | null, number: string): HTMLElement | undefined {
  const tiles = grid?.querySelectorAll<HTMLElement>('[data-favourite]') ?? [];
  return [...tiles].find(({ dataset }) => dataset.favourite === number);
}
