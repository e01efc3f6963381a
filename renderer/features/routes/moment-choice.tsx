import { type CalendarDateTime, parseAbsolute, toCalendarDateTime, toZoned } from '@internationalized/date';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTimeField } from '../../ui/date-time-field.tsx';
import { TimeSlider } from '../../ui/time-slider.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './replay-panel.module.css';
import { useRouteEditing } from './route-editing-context.ts';

/** «В этот момент»: a day and a time of the company's clock; the slider leads through a day. */
export function MomentChoice() {
  const { t } = useTranslation();
  const { replay, route } = useRouteEditing();
  const { timeZone } = route.company.schedule;
  const now = () =>
    toCalendarDateTime(parseAbsolute(new Date().toISOString(), timeZone)).set({ second: 0, millisecond: 0 });
  const [moment, setMoment] = useState<CalendarDateTime>(now);
  const ask = (at: CalendarDateTime) => replay.askWhat(toZoned(at, timeZone).toAbsoluteString());
  const atMinute = (minutes: number) =>
    moment.set({ hour: Math.floor(minutes / 60), minute: minutes % 60, second: 0 });
  return (
    <div className={styles.moment}>
      <DateTimeField
        label={t('company.routes.replay.moment')}
        value={moment}
        onChange={setMoment}
        description={t('company.routes.replay.zone', { zone: timeZone })}
      />
      <TimeSlider
        label={t('company.routes.replay.time')}
        minutes={moment.hour * 60 + moment.minute}
        onChange={(minutes) => setMoment(atMinute(minutes))}
        onChangeEnd={(minutes) => ask(atMinute(minutes))}
      />
      <div>
        <Button size="small" onPress={() => ask(moment)}>
          {t('company.routes.replay.ask')}
        </Button>
      </div>
    </div>
  );
}
