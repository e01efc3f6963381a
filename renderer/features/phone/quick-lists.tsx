import { moveFocus } from '../colleagues/move-focus.ts';
import type { ColleagueActions } from '../colleagues/colleague-actions.ts';
import { FavouritesSection } from '../favourites/favourites-section.tsx';
import { PbxLastCalls, WrittenDownLastCalls } from '../last-calls/last-calls-section.tsx';
import styles from './quick-lists.module.css';
import type { SectionId } from './section-id.ts';

export interface QuickListsProps {
  readonly actions: ColleagueActions;
  /** A PBX of ours remembers the calls; otherwise this phone does. */
  readonly hasHistory: boolean;
  readonly showSection: (section: SectionId) => void;
}

/** Whom one calls again and again: favourites, and the last calls. Loaded after the first paint. */
export function QuickLists({ actions, hasHistory, showSection }: QuickListsProps) {
  const LastCalls = hasHistory ? PbxLastCalls : WrittenDownLastCalls;
  return (
    <>
      <div className={styles.favourites}>
        <FavouritesSection actions={actions} choose={() => showSection('colleagues')} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move among the buttons in it, which it is not. */}
      <div className={styles.calls} onKeyDown={moveFocus}>
        <LastCalls call={actions.call} showHistory={() => showSection('history')} />
      </div>
    </>
  );
}
