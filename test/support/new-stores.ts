import { onTestFinished } from 'vitest';
import { type OpenStores, openStores } from '../../pbx/store/open-stores.ts';
import { neighbourSettings, officeSettings } from '../doubles/stored-office.ts';
import type { NewLocation } from './postgres/new-location.ts';

/** Empty stores, closed after the test. */
export const newStores = async (newLocation: NewLocation): Promise<OpenStores> => {
  const stores = await openStores(await newLocation());
  onTestFinished(() => stores.close());
  return stores;
};

/** Stores with `romashka` and its neighbour `lyutik`. */
export const storesWithOffice = async (newLocation: NewLocation): Promise<OpenStores> => {
  const stores = await newStores(newLocation);
  await stores.companies.add(officeSettings(), new Map());
  await stores.companies.add(neighbourSettings(), new Map());
  return stores;
};
