import type { OwnStatus } from '../../preload/contract/own-status.ts';
import type { PhoneCommand } from '../../preload/contract/phone-command.ts';
import { missingCase } from '../phone/missing-case.ts';
import type { PhoneView } from '../phone/phone-view.ts';

export interface Obedience {
  readonly view: PhoneView;
  /** Asks the person whether to call. */
  readonly ask: (target: string) => void;
  readonly setStatus: (status: OwnStatus) => void;
}

/** Does what was asked from outside the page, if it is possible now: the view has the action, or it has not. */
export function obeyCommand({ view, ask, setStatus }: Obedience, command: PhoneCommand): void {
  switch (command.type) {
    case 'answer':
      return find(view, command.call)?.answer?.();
    case 'decline':
      return find(view, command.call)?.decline?.();
    case 'hang-up':
      return find(view, command.call)?.hangUp?.();
    case 'mute':
      return command.muted ? find(view, command.call)?.mute?.() : find(view, command.call)?.unmute?.();
    case 'call':
      return command.confirm ? ask(command.target) : view.call?.(command.target);
    case 'status':
      return setStatus(command.status);
    default:
      return missingCase(command);
  }
}

const find = ({ calls }: PhoneView, id: string) => calls.find((call) => call.id === id);
