import { missingCase } from '../missing-case.ts';
import type { Employee } from '../../contract/employee.ts';
import type { ForwardingTarget } from '../../contract/destination.ts';
import type { CallDraft } from '../call/call.ts';
import type { Refusal } from '../refusal.ts';
import { partyOf } from '../turn/parties.ts';
import { trace } from '../turn/trace.ts';
import type { Turn } from '../turn/turn.ts';

/** Nobody took it at this employee's: forwarding by the reason; «Voicemail comes after all of them». */
export const afterEmployee = (turn: Turn, call: CallDraft, id: string, voicemail: boolean): void => {
  const employee = turn.index.employees.get(id);
  if (!employee) return;
  if (voicemail) call.next = [{ step: 'own-voicemail', employee: id }, ...call.next];
  const target = targetFor(employee, call.why);
  if (!target) return;
  trace(turn, call, 'forwarded', { name: employee.name, why: call.why, to: target.to });
  call.called ??= partyOf(employee);
  call.next = [{ step: 'go', to: target, by: id }, ...call.next];
};

/** Declining is being busy, said by hand. */
const targetFor = ({ forwarding }: Employee, why: Refusal): ForwardingTarget | null => {
  switch (why) {
    case 'busy':
    case 'rejected':
      return forwarding.onBusy;
    case 'no-answer':
      return forwarding.onNoAnswer?.target ?? null;
    case 'unavailable':
    case 'forbidden':
    case 'not-found':
      return forwarding.whenNotRegistered;
    default:
      return missingCase(why);
  }
};
