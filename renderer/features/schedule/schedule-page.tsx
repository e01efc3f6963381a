import { useTranslation } from 'react-i18next';
import { VersionedSchedule } from '../../../pbx/contract/settings-administration.ts';
import { useEditor } from '../../api/use-editor.ts';
import { Button } from '../../ui/button.tsx';
import { Edited } from '../settings/editing/edited.tsx';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import { useNow } from '../time/use-now.ts';
import { ExceptionsList } from './exceptions-list.tsx';
import { openingAt } from './opening.ts';
import { OpeningNow } from './opening-now.tsx';
import styles from './schedule-page.module.css';
import { WeekGrid } from './week-grid.tsx';
import { weekPresets } from './week-presets.ts';
import { ZoneField } from './zone-field.tsx';

const PRESETS = ['office', 'daily', 'always'] as const;

/** «Расписание компании»: when it is open, which days go another way, by which clock. */
export function SchedulePage(_props: SettingsScreenProps) {
  const { t } = useTranslation();
  const editor = useEditor<VersionedSchedule>({
    key: 'schedule',
    parts: ({ api }) => ({
      load: () => api.get('/v1/schedule', VersionedSchedule),
      send: (_change, etag, { version: _version, ...body }) =>
        api.send('PUT', '/v1/schedule', VersionedSchedule, { body, ...(etag && { ifMatch: etag }) }),
    }),
    changesWith: (news) => news.type === 'settings-changed' && news.what === 'schedule',
  });
  const opened = useNow(undefined);
  return (
    <Edited editor={editor}>
      {(schedule) => (
        <div className={styles.page}>
          <OpeningNow schedule={schedule} />
          <section className={styles.group} aria-labelledby="schedule-week">
            <h3 id="schedule-week" className={styles.heading}>
              {t('company.schedule.week')}
            </h3>
            <p className={styles.muted}>{t('company.schedule.how')}</p>
            <WeekGrid
              label={t('company.schedule.week')}
              week={schedule.week}
              onChange={(week) => editor.change({ week })}
            />
            <div className={styles.actions}>
              {PRESETS.map((preset) => (
                <Button
                  key={preset}
                  size="small"
                  onPress={() => editor.change({ week: weekPresets[preset] })}
                >
                  {t(`company.schedule.presets.${preset}`)}
                </Button>
              ))}
            </div>
          </section>
          <section className={styles.zone}>
            <ZoneField value={schedule.timeZone} onChange={(timeZone) => editor.change({ timeZone })} />
          </section>
          <section className={styles.group} aria-labelledby="schedule-exceptions">
            <h3 id="schedule-exceptions" className={styles.heading}>
              {t('company.schedule.exceptions.title')}
            </h3>
            <ExceptionsList
              schedule={schedule}
              today={openingAt(schedule, opened).today}
              onChange={(exceptions) => editor.change({ exceptions })}
            />
          </section>
        </div>
      )}
    </Edited>
  );
}
