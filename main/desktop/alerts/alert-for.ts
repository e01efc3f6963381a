import type { OwnStatus } from '../../../preload/contract/own-status.ts';
import type { Preferences } from '../../../preload/contract/preferences.ts';

/** What a call that rings shows outside its own window. */
export interface Alert {
  readonly window: boolean;
  readonly notification: boolean;
  /** The entry of the phone's window in the task bar blinks and names the caller. */
  readonly taskBar: boolean;
}

const NOTHING: Alert = { window: false, notification: false, taskBar: false };

export interface AlertQuestion {
  readonly preferences: Pick<Preferences, 'alerts' | 'presenting'>;
  readonly status: OwnStatus;
  /** The PBX knows the status, and sent the call here all the same. */
  readonly routedByStatus: boolean;
  /** The person has the window before them in which the call rings. */
  readonly isAttended: boolean;
  /** The system shows notifications, with buttons. */
  readonly canNotify: boolean;
}

/**
 * How one call is brought to notice. A notification that could not be answered is replaced by the window: a
 * call is never missed because the system hides what we asked it to show.
 */
export function alertFor({ isAttended, canNotify, ...question }: AlertQuestion): Alert {
  const { alerts, presenting } = question.preferences;
  if (presenting || isQuiet(question)) return NOTHING;
  if (alerts.show === 'nothing') return { ...NOTHING, taskBar: true };
  if (isAttended) return { ...NOTHING, taskBar: true };
  const wantsNotification = alerts.show !== 'window';
  return {
    window: alerts.show !== 'notification' || !canNotify,
    notification: wantsNotification && canNotify,
    taskBar: true,
  };
}

/**
 * Who is at the desk phone wants no second phone to show what rings there. What our PBX sends here then rings on no
 * desk phone: it is shown, though without a sound, or nobody would know of it.
 */
function isQuiet({ preferences, status, routedByStatus }: Omit<AlertQuestion, 'isAttended' | 'canNotify'>) {
  const isTakenByNoOther = status === 'at-desk-phone' && routedByStatus;
  return preferences.alerts.quietIn.includes(status) && !isTakenByNoOther;
}
