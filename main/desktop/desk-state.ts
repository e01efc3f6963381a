import type { IncomingCall } from '../../preload/contract/incoming-call.ts';
import type { OwnStatus } from '../../preload/contract/own-status.ts';
import type { PhoneReport, ReportedCall } from '../../preload/contract/phone-report.ts';
import type { WindowId } from '../ipc/channel-handlers.ts';

export interface RingingCall extends IncomingCall {
  readonly window: WindowId;
  readonly id: string;
  /** The state of the person who is called. */
  readonly status: OwnStatus;
  readonly routedByStatus: boolean;
}

/** The phones of all windows, as one instrument on the desk. */
export interface DeskState {
  /** `signed-out`: no window has a phone. */
  readonly line: 'signed-out' | 'offline' | 'connecting' | 'online';
  readonly status: OwnStatus;
  /** Oldest first: who has waited longest. */
  readonly ringing: readonly RingingCall[];
  readonly isTalking: boolean;
  readonly missed: number;
}

const LINES = {
  connecting: 'connecting',
  reconnecting: 'connecting',
  online: 'online',
  refused: 'offline',
  offline: 'offline',
} as const;

/** From best to worst: the line of one window that works is a line. */
const BEST_FIRST = ['online', 'connecting', 'offline'] as const;

export function deskState(reports: ReadonlyMap<WindowId, PhoneReport>): DeskState {
  const phones = [...reports.values()];
  const lines = phones.map(({ registration }) => LINES[registration]);
  const { status } = phones.find(({ registration }) => registration === 'online') ?? phones[0] ?? {};
  return {
    line: BEST_FIRST.find((line) => lines.includes(line)) ?? 'signed-out',
    status: status ?? 'available',
    ringing: [...reports].flatMap(([window, report]) => ringingCalls(window, report)),
    isTalking: phones.some(({ calls }) => calls.some(({ stage }) => stage === 'talking')),
    missed: phones.reduce((sum, { missed }) => sum + missed, 0),
  };
}

function ringingCalls(window: WindowId, { calls, status, routedByStatus }: PhoneReport): RingingCall[] {
  return calls
    .filter(({ stage }) => stage === 'incoming')
    .map((call) => ({ ...ringingCall(window, call), status, routedByStatus }))
    .reverse();
}

function ringingCall(window: WindowId, { id, party, called }: ReportedCall) {
  return { key: `${window} ${id}`.slice(0, 200), window, id, party, ...(called && { called }) };
}
