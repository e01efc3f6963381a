import type { ExtensionPresence } from '../../pbx/contract/extension-presence.ts';
import type { ExtensionStates } from '../phone/lamps/extension-states.ts';
import { type Lamp, unknownLamp } from '../phone/lamps/lamp.ts';

/** What our PBX tells a client of the company's telephones. */
export type PresenceNews =
  | { readonly type: 'extension-state'; readonly presence: ExtensionPresence }
  /** From here on nothing is missed, hence all must be read again. */
  | { readonly type: 'ready' }
  /** Until the next `ready` something may be missed. */
  | { readonly type: 'lost' };

export interface PresencePorts {
  /** The lamps of the whole company, as they are now. */
  read(): Promise<readonly ExtensionPresence[]>;
  /** Returns the way out. */
  onNews(listener: (news: PresenceNews) => void): () => void;
  /** The short number of an employee by id; undefined for who is not in the list of colleagues. */
  extensionOf(employee: string): string | undefined;
}

/**
 * Lamps by the event stream of our PBX: one connection tells of the whole company, with who talks to whom where the
 * viewer may see it. While the stream is lost nothing is known, rather than what was true before.
 */
export function createEventExtensionStates({ read, onNews, extensionOf }: PresencePorts): ExtensionStates {
  const shown = new Set<string>();
  /** Told while the whole is being read: newer than what is read, hence never overwritten by it. */
  let fresh = new Set<string>();
  let reading = 0;
  let unsubscribe: (() => void) | undefined;

  return {
    start(tell) {
      const show = ({ employee, state, with: party }: ExtensionPresence): void => {
        const extension = extensionOf(employee);
        if (extension === undefined) return;
        shown.add(extension);
        tell(extension, { state, ...(party && { with: party }) } satisfies Lamp);
      };
      const readAll = async (): Promise<void> => {
        const turn = ++reading;
        fresh = new Set();
        const all = await read().catch(() => []);
        if (turn !== reading) return;
        for (const presence of all) if (!fresh.has(presence.employee)) show(presence);
      };
      unsubscribe = onNews((news) => {
        switch (news.type) {
          case 'extension-state':
            fresh.add(news.presence.employee);
            show(news.presence);
            break;
          case 'ready':
            void readAll();
            break;
          case 'lost':
            reading++;
            for (const extension of shown) tell(extension, unknownLamp);
            shown.clear();
        }
      });
      void readAll();
    },
    // The stream tells of everybody.
    watch: () => undefined,
    stop: () => {
      reading++;
      unsubscribe?.();
    },
  };
}
