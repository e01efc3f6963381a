import i18next from 'i18next';
import { demoOffice } from '../../../../pbx/company/demo-office.ts';
import type { CompanySettings } from '../../../../pbx/contract/company-settings.ts';
import type { CompanySchedule } from '../../../../pbx/contract/schedule.ts';
import { fakePhoneView } from '../../../doubles/fake-phone-view.ts';
import type { FakeAnswer } from '../../../doubles/fake-pbx-bridge.ts';
import type { StoryPlayer } from '../../page/story-player.ts';
import type { Story } from '../../story.ts';
import { drawPhone } from '../draw-phone.tsx';
import { companyAnswers } from './company-answers.ts';
import { openSettings } from './open-settings.ts';

const draw = drawPhone(fakePhoneView());
const scheduled = (schedule: Partial<CompanySchedule>): CompanySettings => ({
  ...demoOffice,
  schedule: { ...demoOffice.schedule, ...schedule },
});

const day = (...hours: readonly (readonly [string, string])[]) => hours.map(([from, to]) => ({ from, to }));
const workday = day(['09:00', '13:00'], ['14:00', '18:00']);
const furnished = scheduled({
  week: {
    ...demoOffice.schedule.week,
    monday: workday,
    tuesday: workday,
    wednesday: workday,
    thursday: workday,
    friday: day(['09:00', '13:00'], ['14:00', '16:45']),
    saturday: day(['10:00', '15:00']),
  },
  exceptions: [
    { date: '2026-02-23', name: 'День защитника Отечества', intervals: [] },
    { date: '2026-06-12', name: 'День России', intervals: [] },
    {
      date: '2099-12-30',
      name: 'Инвентаризация на складе, в магазине на Большой Красной и в обоих офисах',
      intervals: day(['10:00', '12:00'], ['13:00', '17:00']),
    },
    { date: '2099-12-31', name: 'Новогодние каникулы: короткий день накануне', intervals: workday },
    { date: '2100-01-01', name: 'Новогодние каникулы', intervals: [] },
  ],
});

const offline: FakeAnswer = () => ({ outcome: 'offline', detail: 'ERR_INTERNET_DISCONNECTED' });

const schedule = (
  state: string,
  settings: CompanySettings,
  then?: (player: StoryPlayer) => Promise<void>,
  more: Readonly<Record<string, FakeAnswer>> = {},
): Story => ({
  screen: 'schedule',
  state,
  draw,
  answers: companyAnswers(more, settings),
  play: openSettings('schedule', '[data-cell], section [role=alert]', then),
});

export const scheduleStories: readonly Story[] = [
  schedule('week', furnished),
  schedule('empty', scheduled({ exceptions: [] })),
  schedule('day', furnished, async (player) => {
    const monday = { day: i18next.t('company.schedule.days.monday'), hours: '09:00–13:00, 14:00–18:00' };
    await player.press(i18next.t('company.schedule.exactly', monday));
    await player.sees('[role=dialog]');
  }),
  schedule('holidays', furnished, async (player) => {
    const year = new Date().getFullYear() + 1;
    await player.press(i18next.t('company.schedule.exceptions.addHolidays', { year }));
    await player.sees('[role=dialog]');
  }),
  schedule('new-day', furnished, async (player) => {
    await player.press(i18next.t('company.schedule.exceptions.add'));
    await player.sees('[role=dialog]');
  }),
  schedule(
    'unsaved',
    furnished,
    async (player) => {
      await player.press(i18next.t('company.schedule.presets.always'));
      await player.sees('[role=alert]');
    },
    { 'PUT /v1/schedule': offline },
  ),
  schedule('failed', furnished, undefined, { 'GET /v1/schedule': offline }),
];
