import type { Editor } from './editor.ts';
import type { PbxAccess } from './pbx-access.ts';

/** Holds the window back while something that was changed or typed in it has not reached the PBX. */
export function guardUnsent(pbx: Pick<PbxAccess, 'editors' | 'drafts'>, page: Window): void {
  page.addEventListener('beforeunload', (event) => {
    // A field applies what is typed when it is left.
    const focused = page.document.activeElement;
    if (focused instanceof HTMLElement) focused.blur();
    if (!hasUnsent(pbx)) return;
    if (focused instanceof HTMLElement) focused.focus();
    event.preventDefault();
  });
}

export const hasUnsent = ({ editors, drafts }: Pick<PbxAccess, 'editors' | 'drafts'>): boolean =>
  [...editors.values()].some(isUnsent) || [...drafts].some((isStarted) => isStarted());

function isUnsent({ store }: Editor<object>): boolean {
  const state = store.getState();
  return state.state === 'loaded' && state.saving.state !== 'saved';
}
