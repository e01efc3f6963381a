import type { ReportedCall } from '../../preload/contract/phone-report.ts';
import type { CommandedDesk } from '../desktop/commanded-desk.ts';
import { deskState } from '../desktop/desk-state.ts';
import { missingCase } from '../missing-case.ts';
import type { Command, CommandReply, StatusReport } from './command.ts';

/** Which of several calls «hang up» means: the one that is talked in, then one's own that is on its way. */
const HANG_UP_ORDER: readonly ReportedCall['stage'][] = [
  'talking',
  'dialling',
  'ringing',
  'answering',
  'incoming',
];

/** Carries a command out on the phones of this app. */
export function obeyCommand(desk: CommandedDesk, command: Command): CommandReply {
  switch (command.type) {
    case 'status':
      return { ok: true, status: statusReport(desk.reports) };
    case 'answer':
      return answer(desk);
    case 'hang-up':
      return hangUp(desk);
    case 'call':
      return call(desk, command.number);
    default:
      return missingCase(command);
  }
}

function answer(desk: CommandedDesk): CommandReply {
  const [first] = deskState(desk.reports).ringing;
  if (!first) return { ok: false, failure: 'nothing-rings' };
  desk.answer(first.key);
  return { ok: true };
}

function hangUp(desk: CommandedDesk): CommandReply {
  const calls = [...desk.reports].flatMap(([window, report]) =>
    report.calls.map((one) => ({ window, ...one })),
  );
  const heldLast = [...calls].sort((one, other) => Number(one.held) - Number(other.held));
  for (const stage of HANG_UP_ORDER) {
    const found = heldLast.find((one) => one.stage === stage);
    if (!found) continue;
    desk.tell(found.window, { type: stage === 'incoming' ? 'decline' : 'hang-up', call: found.id });
    return { ok: true };
  }
  return { ok: false, failure: 'no-call' };
}

function call(desk: CommandedDesk, target: string): CommandReply {
  const phones = [...desk.reports];
  const [free] = phones.find(([, { mayCall }]) => mayCall) ?? [];
  if (free === undefined) {
    const isOnline = phones.some(([, { registration }]) => registration === 'online');
    return { ok: false, failure: isOnline ? 'busy' : 'not-on-line' };
  }
  desk.tell(free, { type: 'call', target, confirm: false });
  desk.reveal(free);
  return { ok: true };
}

function statusReport(reports: CommandedDesk['reports']): StatusReport {
  const { line, status, missed } = deskState(reports);
  const calls = [...reports.values()].flatMap((report) => report.calls);
  return {
    running: true,
    line,
    status,
    missed,
    calls: calls
      .filter(({ stage }) => stage !== 'ended')
      .map(({ direction, party, called, stage, muted, held }) => ({
        direction,
        ...party,
        ...(called && { called: called.name || called.number }),
        state: stage,
        muted,
        held,
      })),
  };
}
