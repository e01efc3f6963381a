import { createContext } from 'react';
import { unknownLamp } from '../../phone/lamps/lamp.ts';
import type { LampBoard } from '../../stores/lamp-board.ts';

/** Nobody has told anything yet. */
export const darkBoard: LampBoard = { of: () => unknownLamp, subscribe: () => () => undefined };

/** What every telephone of the company does; in the dark until the phone has started. */
export const LampsContext = createContext<LampBoard>(darkBoard);
