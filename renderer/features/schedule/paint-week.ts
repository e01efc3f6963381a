import type { WeeklySchedule } from '../../../pbx/contract/schedule.ts';
import { isOpenFor, paintDay, type Span } from './day-minutes.ts';
import { weekdays } from './weekday.ts';

/** A half hour of the week: the day counted from Monday, 0 to 6, the half hour from midnight, 0 to 47. */
export interface Cell {
  readonly day: number;
  readonly slot: number;
}

/** From where to where one has dragged, or extended by the keyboard; in either direction. */
export interface CellRange {
  readonly from: Cell;
  readonly to: Cell;
}

export const SLOTS = 48;
const SLOT_MINUTES = 30;

export const spanOfSlot = (slot: number): Span => ({
  from: slot * SLOT_MINUTES,
  to: (slot + 1) * SLOT_MINUTES,
});

/** Opens or closes the rectangle: the same hours of each of its days. */
export function paintWeek(
  week: WeeklySchedule,
  { from, to }: CellRange,
  as: 'open' | 'closed',
): WeeklySchedule {
  const [firstDay, lastDay] = inOrder(from.day, to.day);
  const [firstSlot, lastSlot] = inOrder(from.slot, to.slot);
  const span = { from: spanOfSlot(firstSlot).from, to: spanOfSlot(lastSlot).to };
  const painted = { ...week };
  for (const weekday of weekdays.slice(firstDay, lastDay + 1))
    painted[weekday] = paintDay(week[weekday], span, as);
  return painted;
}

export function isCellOpen(week: WeeklySchedule, { day, slot }: Cell): boolean {
  const weekday = weekdays[day];
  return weekday !== undefined && isOpenFor(week[weekday], spanOfSlot(slot));
}

export function isWithin({ from, to }: CellRange, { day, slot }: Cell): boolean {
  const [firstDay, lastDay] = inOrder(from.day, to.day);
  const [firstSlot, lastSlot] = inOrder(from.slot, to.slot);
  return firstDay <= day && day <= lastDay && firstSlot <= slot && slot <= lastSlot;
}

/** Where a key leads from a cell; undefined: it is none of the grid's. */
export function cellAfter({ day, slot }: Cell, key: string): Cell | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { day, slot: Math.max(slot - 1, 0) };
    case 'ArrowRight':
      return { day, slot: Math.min(slot + 1, SLOTS - 1) };
    case 'ArrowUp':
      return { day: Math.max(day - 1, 0), slot };
    case 'ArrowDown':
      return { day: Math.min(day + 1, weekdays.length - 1), slot };
    case 'Home':
      return { day, slot: 0 };
    case 'End':
      return { day, slot: SLOTS - 1 };
    default:
      return undefined;
  }
}

const inOrder = (one: number, other: number): readonly [number, number] =>
  one <= other ? [one, other] : [other, one];
