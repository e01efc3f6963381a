import { useSyncExternalStore } from 'react';

const query = '(width < 600px)';

/** Whether there is no room for a picture. */
export const useNarrowWindow = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      const media = matchMedia(query);
      media.addEventListener('change', tell);
      return () => media.removeEventListener('change', tell);
    },
    () => matchMedia(query).matches,
  );
