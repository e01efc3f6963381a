import type { PhoneCommand } from '../../preload/contract/phone-command.ts';
import type { PhoneReport } from '../../preload/contract/phone-report.ts';
import type { WindowId } from '../ipc/channel-handlers.ts';

/** The phones of the app, for whoever asks something of them from outside their pages. */
export interface CommandedDesk {
  readonly reports: ReadonlyMap<WindowId, PhoneReport>;
  /** Answers a call that rings, named as in `DeskState.ringing`. */
  answer(key: string): void;
  tell(window: WindowId, command: PhoneCommand): void;
  /** Shows a window without giving it the keyboard. */
  reveal(window: WindowId): void;
}
