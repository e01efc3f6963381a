import { type RefObject, useEffect } from 'react';
import { watchAttendance } from '../../ui/watch-attendance.ts';

/**
 * A blinking caret draws the window twice a second, all day. While nobody is at the window the field keeps the
 * focus but is read-only, which hides the caret; the first key or touch ends that before it is delivered.
 */
export function useRestingCaret(field: RefObject<HTMLInputElement | null>): void {
  useEffect(
    () =>
      watchAttendance((isThere) => {
        if (field.current) field.current.readOnly = !isThere;
      }),
    [field],
  );
}
