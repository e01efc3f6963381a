/**
 * The rule «Ставить „Отошёл“», for the phone of one window.
 *
 *   Given      When                                      Next       Says
 *   nothing    nobody is there, and he is available      leaving    away
 *   leaving    his status is away                        away
 *   leaving    somebody is there                         nothing    available
 *   away       somebody is there                         nothing    available
 *   away       his status is another: somebody chose it  nothing
 *
 * Nobody is there when the computer has not been touched for so long, or its screen was locked. A call of his own, and
 * becoming available by somebody else's doing (on another device, by working hours), count as a touch.
 */
import { missingCase } from '../../missing-case.ts';
import type { OwnStatus } from '../../../preload/contract/own-status.ts';

export interface AwayWatch {
  readonly said: 'nothing' | 'leaving' | 'away';
  /** When somebody was there for certain, epoch milliseconds. */
  readonly thereAt: number;
  readonly status: OwnStatus;
}

/** What is seen of the computer and the phone. Times are epoch milliseconds. */
export interface SeenUse {
  readonly now: number;
  readonly idleSeconds: number;
  /** Since when the screen is locked; undefined: it is not. */
  readonly lockedAt: number | undefined;
  readonly isInCall: boolean;
  readonly status: OwnStatus;
  /** Null: there is no such rule. */
  readonly awayAfterMinutes: number | null;
}

/** What to say now, if anything. `before` undefined: the phone is new. */
export function watchAway(
  before: AwayWatch | undefined,
  seen: SeenUse,
): readonly [AwayWatch, OwnStatus | undefined] {
  const { status } = seen;
  const watch = { thereAt: thereAt(before, seen), status };
  const isGone = isNobodyThere(watch.thereAt, seen);
  const said = before?.said ?? 'nothing';
  switch (said) {
    case 'nothing':
      return isGone && status === 'available'
        ? [{ ...watch, said: 'leaving' }, 'away']
        : [{ ...watch, said: 'nothing' }, undefined];
    case 'leaving':
      if (!isGone) return [{ ...watch, said: 'nothing' }, 'available'];
      return [{ ...watch, said: status === 'away' ? 'away' : 'leaving' }, undefined];
    case 'away':
      if (status !== 'away') return [{ ...watch, said: 'nothing' }, undefined];
      return isGone ? [{ ...watch, said: 'away' }, undefined] : [{ ...watch, said: 'nothing' }, 'available'];
    default:
      return missingCase(said);
  }
}

function thereAt(before: AwayWatch | undefined, seen: SeenUse): number {
  const { now, idleSeconds, lockedAt, isInCall, status } = seen;
  const isMadeAvailable = before !== undefined && before.status !== 'available' && status === 'available';
  if (isInCall || isMadeAvailable) return now;
  // Whoever touches a locked screen need not be its owner.
  const touchedAt = lockedAt === undefined ? now - idleSeconds * 1000 : 0;
  return Math.max(before?.thereAt ?? 0, touchedAt);
}

function isNobodyThere(there: number, { now, lockedAt, isInCall, awayAfterMinutes }: SeenUse): boolean {
  if (awayAfterMinutes === null || isInCall) return false;
  const isLocked = lockedAt !== undefined && lockedAt >= there;
  return isLocked || now - there >= awayAfterMinutes * 60_000;
}
