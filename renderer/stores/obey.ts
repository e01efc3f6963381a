import type { LineCommand } from '../phone/line-command.ts';
import { missingCase } from '../phone/missing-case.ts';
import type { PhoneLine } from '../phone/phone-line.ts';

/** Tells the line what was decided. */
export function obey(line: PhoneLine, command: LineCommand) {
  switch (command.type) {
    case 'call':
      return line.call(command.call, command.target);
    case 'answer':
      return line.answer(command.call);
    case 'decline':
      return line.decline(command.call);
    case 'refuse':
      return line.refuse(command.call);
    case 'hang-up':
      return line.hangUp(command.call);
    case 'set-held':
      return line.setHeld(command.call, command.held);
    case 'set-muted':
      return line.setMuted(command.call, command.muted);
    case 'transfer':
      return line.transfer(command.call, command.target);
    case 'join':
      return line.join(command.call, command.other);
    case 'attend':
      return line.attend(command.attention);
    default:
      return missingCase(command);
  }
}
