// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be laid out as bars.
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells take the focus in turn.
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Pencil } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { WeeklySchedule } from '../../../pbx/contract/schedule.ts';
import { Icon } from '../../ui/icon.tsx';
import { DAY_MINUTES, spansOf, timeOf } from './day-minutes.ts';
import { DayDialog } from './day-dialog.tsx';
import { hoursText } from './hours-text.ts';
import { type Cell, cellAfter, isCellOpen, isWithin, paintWeek, SLOTS, spanOfSlot } from './paint-week.ts';
import { type Weekday, weekdays } from './weekday.ts';
import styles from './week-grid.module.css';

export interface WeekGridProps {
  /** For screen readers: whose hours these are. */
  readonly label: string;
  readonly week: WeeklySchedule;
  readonly onChange: (week: WeeklySchedule) => void;
}

/** What is chosen, and while it is painted by the mouse, as what. */
interface Chosen {
  readonly from: Cell;
  readonly to: Cell;
  readonly as?: 'open' | 'closed';
}

const HOUR_MARKS = [0, 3, 6, 9, 12, 15, 18, 21, 24];
const slots = Array.from({ length: SLOTS }, (_, slot) => slot);

/**
 * The hours of a week. Dragging over half hours opens them, or closes them when it starts on an open one; arrows move,
 * with Shift they extend, Space opens or closes what is chosen. The words of a day open its exact hours.
 */
export function WeekGrid({ label, week, onChange }: WeekGridProps) {
  const { t } = useTranslation();
  const grid = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Chosen>({ from: { day: 0, slot: 18 }, to: { day: 0, slot: 18 } });
  const [edited, setEdited] = useState<Weekday>();
  const shown = chosen.as ? paintWeek(week, chosen, chosen.as) : week;

  /** Before anything is chosen: whatever takes the focus alone is chosen alone. */
  const focus = (cell: Cell) =>
    grid.current?.querySelector<HTMLElement>(`[data-cell="${cell.day}/${cell.slot}"]`)?.focus();
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const cell = cellAt(event);
    if (!cell || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    focus(cell);
    setChosen({ from: cell, to: cell, as: isCellOpen(week, cell) ? 'closed' : 'open' });
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const to = chosen.as && cellAt(event);
    if (to && (to.day !== chosen.to.day || to.slot !== chosen.to.slot)) setChosen({ ...chosen, to });
  };
  const onPointerUp = () => {
    if (!chosen.as) return;
    setChosen({ from: chosen.to, to: chosen.to });
    onChange(shown);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.cell === undefined) return;
    const next = cellAfter(chosen.to, event.key);
    if (next) {
      event.preventDefault();
      focus(next);
      setChosen({ from: event.shiftKey ? chosen.from : next, to: next });
    } else if (event.key === ' ') {
      event.preventDefault();
      onChange(paintWeek(week, chosen, isCellOpen(week, chosen.from) ? 'closed' : 'open'));
    }
  };

  return (
    <>
      <div
        ref={grid}
        role="grid"
        aria-label={label}
        aria-multiselectable
        className={styles.grid}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setChosen({ from: chosen.to, to: chosen.to })}
        onKeyDown={onKeyDown}
      >
        <div className={styles.marks} aria-hidden>
          <div className={styles.scale}>
            {HOUR_MARKS.map((hour) => (
              <span key={hour} style={{ insetInlineStart: `${(hour / 24) * 100}%` }}>
                {hour}
              </span>
            ))}
          </div>
        </div>
        {weekdays.map((weekday, day) => (
          <div key={weekday} role="row" className={styles.row} data-weekend={day > 4}>
            <div role="rowheader" aria-label={t(`company.schedule.days.${weekday}`)} className={styles.day}>
              {t(`company.schedule.short.${weekday}`)}
            </div>
            <div className={styles.bar} role="none">
              {spansOf(shown[weekday]).map(({ from, to }) => (
                <span
                  key={from}
                  aria-hidden
                  className={styles.open}
                  style={{
                    insetInlineStart: `${(from / DAY_MINUTES) * 100}%`,
                    width: `${((to - from) / DAY_MINUTES) * 100}%`,
                  }}
                />
              ))}
              {slots.map((slot) => {
                const cell = { day, slot };
                const { from, to } = spanOfSlot(slot);
                const isCurrent = chosen.to.day === day && chosen.to.slot === slot;
                return (
                  <div
                    key={slot}
                    role="gridcell"
                    data-cell={`${day}/${slot}`}
                    data-chosen={isWithin(chosen, cell)}
                    className={styles.cell}
                    aria-selected={isCellOpen(shown, cell)}
                    aria-label={`${t(`company.schedule.days.${weekday}`)} ${timeOf(from)}–${timeOf(to)}`}
                    tabIndex={isCurrent ? 0 : -1}
                    onFocus={() => {
                      if (!isWithin(chosen, cell)) setChosen({ from: cell, to: cell });
                    }}
                  />
                );
              })}
            </div>
            <div role="gridcell" className={styles.words}>
              <Button
                className={styles.hours ?? ''}
                aria-label={t('company.schedule.exactly', {
                  day: t(`company.schedule.days.${weekday}`),
                  hours: hoursText(t, shown[weekday]),
                })}
                onPress={() => setEdited(weekday)}
              >
                <span>{hoursText(t, shown[weekday])}</span>
                <Icon of={Pencil} size={14} className={styles.pencil} />
              </Button>
            </div>
          </div>
        ))}
      </div>
      {edited && (
        <DayDialog weekday={edited} week={week} onChange={onChange} onClose={() => setEdited(undefined)} />
      )}
    </>
  );
}

/** The half hour under the pointer, which the grid has captured. */
function cellAt(event: PointerEvent): Cell | undefined {
  const under = document.elementFromPoint(event.clientX, event.clientY);
  const [day, slot] = under?.closest<HTMLElement>('[data-cell]')?.dataset.cell?.split('/').map(Number) ?? [];
  return day === undefined || slot === undefined ? undefined : { day, slot };
}
