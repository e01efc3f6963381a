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
  /** The person has the window before them in which the call rings. */
  readonly isAttended: boolean;
  /** The system shows notifications, with buttons. */
  readonly canNotify: boolean;
}

/**
 * How one call is brought to notice. A notification that could not be answered is replaced by the window: a
 * call is never missed because the system hides what we asked it to show.
 */
export function alertFor({ preferences, status, isAttended, canNotify }: AlertQuestion): Alert {
  const { alerts, presenting } = preferences;
  if (presenting || alerts.quietIn.includes(status)) return NOTHING;
  if (alerts.show === 'nothing') return { ...NOTHING, taskBar: true };
  if (isAttended) return { ...NOTHING, taskBar: true };
  const wantsNotification = alerts.show !== 'window';
  return {
    window: alerts.show !== 'notification' || !canNotify,
    notification: wantsNotification && canNotify,
    taskBar: true,
  };
}
