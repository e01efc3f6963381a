import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MOST_FAVOURITES } from '../../preload/contract/favourites.ts';
import { type FakeFavourites, fakeFavourites } from '../../test/doubles/fake-favourites.ts';
import { matchKey } from '../phone/matching/match-key.ts';
import { createFavouritesStore, type FavouritesStore } from './favourites-store.ts';

const ivan = { name: 'Иван Петров', number: '102' };
const maria = { name: 'Мария', number: '103' };
const olga = { name: 'Ольга Белова', number: '+7 917 234-05-06' };

let bridge: FakeFavourites;
let names: Record<string, string>;
const open = (start = [ivan, olga]): FavouritesStore => {
  bridge = fakeFavourites(start);
  return createFavouritesStore({
    bridge,
    nameOf: (number) => names[number],
    keyOf: (number) => matchKey(number),
  });
};
const view = (favourites: FavouritesStore) => favourites.store.getState();
const isRead = (favourites: FavouritesStore) => vi.waitFor(() => expect(view(favourites).list).toBeDefined());

beforeEach(() => {
  names = {};
});

describe('favourites', () => {
  test('cannot be changed before they were read: that would lose them', async () => {
    const favourites = open();
    expect(view(favourites)).toMatchObject({ list: undefined });
    expect(view(favourites).toggle).toBeUndefined();
    await isRead(favourites);
    expect(view(favourites).list).toEqual([ivan, olga]);
  });

  test('are kept as they are changed, and shown at once', async () => {
    const favourites = open();
    await isRead(favourites);
    view(favourites).toggle?.(maria);
    view(favourites).move?.(maria.number, 0);
    view(favourites).drop?.(olga.number, 'before', ivan.number);
    expect(view(favourites).list).toEqual([maria, olga, ivan]);
    await vi.waitFor(() => expect(bridge.kept).toEqual([maria, olga, ivan]));
    expect(view(favourites).list).toEqual([maria, olga, ivan]);
  });

  test('are known by their number however it is written', async () => {
    const favourites = open();
    await isRead(favourites);
    expect(view(favourites).has('8 917 234-05-06')).toBe(true);
    expect(view(favourites).has('103')).toBe(false);
  });

  test('bear the name by which the person is known now', async () => {
    const favourites = open();
    await isRead(favourites);
    names = { 102: 'Иван Иванович Петров' };
    favourites.renamed();
    expect(view(favourites).list?.[0]?.name).toBe('Иван Иванович Петров');
    expect(bridge.kept[0]?.name).toBe('Иван Петров');
  });

  test('that could not be kept are taken back, and that is said until the next change', async () => {
    const favourites = open();
    await isRead(favourites);
    bridge.refuse();
    view(favourites).toggle?.(maria);
    expect(view(favourites).list).toHaveLength(3);
    await vi.waitFor(() => expect(view(favourites).isUnsaved).toBe(true));
    expect(view(favourites).list).toEqual([ivan, olga]);
    view(favourites).toggle?.(maria);
    expect(view(favourites).isUnsaved).toBe(false);
  });

  test('follow what another window does', async () => {
    const favourites = open();
    await isRead(favourites);
    bridge.changeElsewhere([maria]);
    await vi.waitFor(() => expect(view(favourites).list).toEqual([maria]));
  });

  test('stop where there is no room', async () => {
    const many = Array.from({ length: MOST_FAVOURITES }, (_, index) => ({
      name: '',
      number: String(1000 + index),
    }));
    const favourites = open(many);
    await isRead(favourites);
    expect(view(favourites).isFull).toBe(true);
    view(favourites).toggle?.(maria);
    expect(view(favourites).list).toHaveLength(MOST_FAVOURITES);
    view(favourites).toggle?.({ name: '', number: '1000' });
    expect(view(favourites)).toMatchObject({ isFull: false });
  });
});
