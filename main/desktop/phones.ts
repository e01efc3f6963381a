import type { PhoneReport } from '../../preload/contract/phone-report.ts';
import type { WindowId } from '../ipc/channel-handlers.ts';

/** What the phone of each window last said of itself; the one opened first comes first. */
export interface Phones {
  readonly reports: ReadonlyMap<WindowId, PhoneReport>;
  report(window: WindowId, report: PhoneReport): void;
  /** The window's page is gone, and its phone with it. */
  forget(window: WindowId): void;
  /** Called after every change. */
  onChange(listener: () => void): void;
}

export function createPhones(): Phones {
  const reports = new Map<WindowId, PhoneReport>();
  const listeners: (() => void)[] = [];
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    reports,
    report(window, report) {
      reports.set(window, report);
      tell();
    },
    forget(window) {
      if (reports.delete(window)) tell();
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
