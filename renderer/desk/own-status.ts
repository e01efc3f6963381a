import type { OwnStatus } from '../../preload/contract/own-status.ts';
import type { OwnStatusSource } from './own-status-source.ts';

interface OwnStatusView {
  readonly status: OwnStatus;
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
  let view: OwnStatusView = { status: 'available', trouble: false };
  /** A change that is on its way is not undone by what was read before it. */
  let changes = 0;

  const become = (next: OwnStatusView) => {
    if (next.status === view.status && next.trouble === view.trouble) return;
    view = next;
    show();
  };
  const load = async () => {
    const before = changes;
    const status = await source?.load();
    if (status !== undefined && changes === before) become({ ...view, status });
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
      become({ status, trouble: false });
      void source?.save(status).then((saved) => {
        if (!saved && change === changes) become({ status: before, trouble: true });
      });
    },
    stop: () => forget?.(),
  };
}
