import type { OwnStatus } from '../../preload/contract/own-status.ts';
import type { KeptStatus, OwnStatusSource } from './own-status-source.ts';

interface OwnStatusView extends KeptStatus {
  /** The last change was not taken by the PBX. */
  readonly trouble: boolean;
}

export interface OwnStatusKeeper {
  readonly view: OwnStatusView;
  set(status: OwnStatus): void;
  stop(): void;
}

/**
 * One's own status: shown as chosen at once, put back when the PBX refuses. Without a source it is this window's own,
 * and begins as `available` with every start.
 */
export function keepOwnStatus(source: OwnStatusSource | undefined, show: () => void): OwnStatusKeeper {
  let view: OwnStatusView = { status: 'available', awayAfterMinutes: null, trouble: false };
  /** A change that is on its way is not undone by what was read before it. */
  let changes = 0;

  const become = (next: OwnStatusView) => {
    const keys = ['status', 'awayAfterMinutes', 'trouble'] as const;
    if (keys.every((key) => next[key] === view[key])) return;
    view = next;
    show();
  };
  const load = async () => {
    const before = changes;
    const kept = await source?.load();
    if (kept) become({ ...view, ...kept, ...(changes !== before && { status: view.status }) });
  };
  const forget = source?.onChange(() => void load());
  void load();

  return {
    get view() {
      return view;
    },
    set(status) {
      const change = ++changes;
      const before = view.status;
      become({ ...view, status, trouble: false });
      void source?.save(status).then((saved) => {
        if (!saved && change === changes) become({ ...view, status: before, trouble: true });
      });
    },
    stop: () => forget?.(),
  };
}
