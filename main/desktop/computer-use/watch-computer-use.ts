import type { PhoneCommand } from '../../../preload/contract/phone-command.ts';
import type { PhoneReport, ReportedCall } from '../../../preload/contract/phone-report.ts';
import type { WindowId } from '../../ipc/channel-handlers.ts';
import type { Phones } from '../phones.ts';
import { type AwayWatch, watchAway } from './away-watch.ts';
import type { ComputerUse } from './computer-use.ts';

/** Nobody waits for the minute to be over; whoever comes back waits this long at most. */
const LOOK_MS = 2_000;

/** In these somebody holds the phone. A call that rings says nothing of who hears it. */
const HELD: readonly ReportedCall['stage'][] = ['dialling', 'ringing', 'answering', 'talking'];

export interface ComputerUsePorts {
  readonly phones: Phones;
  readonly use: ComputerUse;
  readonly tell: (window: WindowId, command: PhoneCommand) => void;
  /** Epoch milliseconds. */
  now(): number;
}

/** Tells phones whose owners have such a rule that nobody is at the computer, or somebody is again. */
export function watchComputerUse({ phones, use, tell, now }: ComputerUsePorts): () => void {
  const watches = new Map<WindowId, AwayWatch>();
  let lockedAt: number | undefined;
  let timer: NodeJS.Timeout | undefined;

  const look = () => {
    const { reports } = phones;
    for (const window of watches.keys()) if (!reports.has(window)) watches.delete(window);
    if (![...reports].some(([window, report]) => isWatched(report, watches.get(window)))) return rest();
    timer ??= setInterval(look, LOOK_MS);
    lockedAt = use.isLocked() ? (lockedAt ?? now()) : undefined;
    const isInCall = [...reports.values()].some(({ calls }) =>
      calls.some(({ stage }) => HELD.includes(stage)),
    );
    const seen = { now: now(), idleSeconds: use.idleSeconds(), lockedAt, isInCall };
    for (const [window, { status, awayAfterMinutes }] of reports) {
      const [watch, said] = watchAway(watches.get(window), { ...seen, status, awayAfterMinutes });
      watches.set(window, watch);
      if (said !== undefined) tell(window, { type: 'status', status: said });
    }
  };
  const rest = () => {
    clearInterval(timer);
    timer = undefined;
    lockedAt = undefined;
  };

  phones.onChange(look);
  const forgetLock = use.onLock(look);
  return () => {
    forgetLock();
    rest();
  };
}

const isWatched = ({ awayAfterMinutes }: PhoneReport, watch: AwayWatch | undefined): boolean =>
  awayAfterMinutes !== null || (watch !== undefined && watch.said !== 'nothing');
