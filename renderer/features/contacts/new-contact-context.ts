import { createContext } from 'react';
import type { CallParty } from '../../phone/phone-view.ts';

/** Opens a form for somebody who is in no list of ours; undefined for who is, and where nothing can be kept. */
export type OfferContact = (party: CallParty) => (() => void) | undefined;

export const NewContactContext = createContext<OfferContact>(() => undefined);
