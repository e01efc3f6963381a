import { createContext } from 'react';
import type { NumberReading } from '../../phone/matching/match-key.ts';

/** Empty until things are loaded: Russian numbers are understood without them. */
export const NumberReadingContext = createContext<NumberReading>({});
