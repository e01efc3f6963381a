import type { PhoneReport, ReportedCall } from '../../preload/contract/phone-report.ts';
import type { CallParty, CallView, PhoneView } from '../phone/phone-view.ts';
import type { DeskView } from './desk-view.ts';

/** As long as a text may be that goes to main; names come from the network. */
const LONGEST_TEXT = 200;
const MOST_CALLS = 50;
const MOST_MISSED = 9999;

/** What the rest of the desktop has to know of the phone. */
export function phoneReport(
  { registration, calls, call }: PhoneView,
  desk: DeskView,
  { routedByStatus, awayAfterMinutes }: Pick<PhoneReport, 'routedByStatus' | 'awayAfterMinutes'>,
): PhoneReport {
  return {
    registration: registration.state,
    status: desk.status,
    routedByStatus,
    awayAfterMinutes,
    calls: calls.slice(0, MOST_CALLS).map(reportedCall),
    missed: Math.min(desk.missed.length, MOST_MISSED),
    mayCall: call !== undefined,
  };
}

function reportedCall({ id, direction, party, status }: CallView): ReportedCall {
  const called = status.stage === 'incoming' ? status.called : undefined;
  return {
    id: cut(id),
    direction,
    party: cutParty(party),
    ...(called && { called: cutParty(called) }),
    stage: status.stage,
    muted: status.stage === 'talking' && status.muted,
    held: status.stage === 'talking' && status.held,
  };
}

const cut = (text: string): string => text.slice(0, LONGEST_TEXT);
const cutParty = ({ name, number }: CallParty): CallParty => ({ name: cut(name), number: cut(number) });
