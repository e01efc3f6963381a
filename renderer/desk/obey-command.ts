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
  const call = 'call' in command ? view.calls.find(({ id }) => id === command.call) : undefined;
  switch (command.type) {
    case 'answer':
      call?.answer?.();
      break;
    case 'decline':
      call?.decline?.();
      break;
    case 'hang-up':
      call?.hangUp?.();
      break;
    case 'mute':
      if (command.muted) call?.mute?.();
      else call?.unmute?.();
      break;
    case 'call':
      if (command.confirm) ask(command.target);
      else view.call?.(command.target);
      break;
    case 'status':
      setStatus(command.status);
      break;
    default:
      missingCase(command);
  }
}
