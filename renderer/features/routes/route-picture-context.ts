import { createContext } from 'react';

export interface PictureFocus {
  /** The card that Tab comes to. */
  readonly tabStop: string;
  readonly setTabStop: (id: string) => void;
}

export const RoutePictureContext = createContext<PictureFocus>({
  tabStop: 'number',
  setTabStop: () => undefined,
});
