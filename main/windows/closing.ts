export interface ClosingQuestion {
  /** The program is ending: everything closes. */
  readonly isQuitting: boolean;
  readonly closeToTray: boolean;
  /** Another window that stays has a phone, so this one is not needed to be reached. */
  readonly isLastPhone: boolean;
  /** Somebody is signed in here. */
  readonly hasPhone: boolean;
  readonly hasTray: boolean;
}

/**
 * What closing a window does. The last one with a phone stays on line: behind the tray icon, and where nobody would
 * see that icon, minimised, so that it can always be found again.
 */
export function closing(question: ClosingQuestion): 'close' | 'hide' | 'minimise' {
  const { isQuitting, closeToTray, isLastPhone, hasPhone, hasTray } = question;
  if (isQuitting || !closeToTray || !hasPhone || !isLastPhone) return 'close';
  return hasTray ? 'hide' : 'minimise';
}
