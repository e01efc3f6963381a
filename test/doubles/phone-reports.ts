import type { PhoneReport, ReportedCall } from '../../preload/contract/phone-report.ts';

/** What a phone says that is on line and at rest. */
export function idleReport(change: Partial<PhoneReport> = {}): PhoneReport {
  return {
    registration: 'online',
    status: 'available',
    routedByStatus: true,
    awayAfterMinutes: null,
    calls: [],
    missed: 0,
    mayCall: true,
    ...change,
  };
}

/** A call in it; by default Анна calls. */
export function reportedCall(change: Partial<ReportedCall> = {}): ReportedCall {
  return {
    id: 'a',
    direction: 'incoming',
    party: { name: 'Анна Соколова', number: '101' },
    stage: 'incoming',
    muted: false,
    held: false,
    ...change,
  };
}
