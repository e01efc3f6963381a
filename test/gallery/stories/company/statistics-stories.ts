import { demoOffice } from '../../../../pbx/company/demo-office.ts';
import { demoCalls } from '../../../doubles/demo-history.ts';
import { demoColleagues } from '../../../doubles/demo-office.ts';
import { demoStatistics } from '../../../doubles/demo-statistics.ts';
import type { FakeAnswer } from '../../../doubles/fake-pbx-bridge.ts';
import { fakePhoneView } from '../../../doubles/fake-phone-view.ts';
import type { StoryPlayer } from '../../page/story-player.ts';
import type { Story } from '../../story.ts';
import { drawPhone } from '../draw-phone.tsx';
import { companyAnswers } from './company-answers.ts';

const draw = drawPhone(fakePhoneView());
const long = 'Отдел по работе с корпоративными клиентами Поволжья и Южного Урала';
const colleagues = [
  ...demoColleagues.map((one, index) => ({ id: `c${index}`, ...one })),
  { kind: 'department', id: 'sales', name: 'Отдел продаж', extension: '200' },
  { kind: 'department', id: 'long', name: long, extension: '201' },
];
const crowd = Array.from({ length: 1000 }, (_, index) => ({
  ...{ kind: 'employee', id: `e${index}`, name: `Сотрудник Константинопольский-${index + 1}` },
  extension: String(1000 + index),
}));
const employees = colleagues.flatMap(({ kind, id }) => (kind === 'employee' && id ? [id] : []));
const ids = {
  employee: [...employees, 'gone'],
  department: ['sales', 'long'],
  number: demoOffice.numbers.map(({ id }) => id),
};
const waiting: FakeAnswer = () => ({
  calls: demoCalls.filter(({ callback }) => callback.state === 'waiting'),
  next: null,
});

const busy: Readonly<Record<string, FakeAnswer>> = {
  'GET /v1/statistics': demoStatistics(ids),
  'GET /v1/calls': waiting,
  'GET /v1/colleagues': () => colleagues,
};

const seen = (player: StoryPlayer) => player.sees('[data-screen=true] section > header h2');

/** Below the numbers of today, where a compact window has to be scrolled to. */
const below = async (player: StoryPlayer) => {
  await player.sees('[class*=looks]');
  document.querySelector('[class*=looks]')?.scrollIntoView();
};

/** `query`: what the section's address has after its name. */
const statistics = (
  state: string,
  query: string,
  answers: Readonly<Record<string, FakeAnswer>> = {},
  play: NonNullable<Story['play']> = below,
): Story => ({
  screen: 'statistics',
  state,
  answers: companyAnswers({ ...busy, ...answers }),
  draw: (given) => {
    location.hash = `#/statistics?${query}`;
    return draw(given);
  },
  play,
});

/** The numbers of days, people and numbers, in each look and with none. */
export const statisticsStories: readonly Story[] = [
  statistics('glance', '', {}, seen),
  statistics('month', 'period=month'),
  statistics('hours', 'by=hour&period=today'),
  statistics('employees', 'by=employee'),
  statistics('departments', 'by=department'),
  statistics('table', 'look=table'),
  statistics('own-days', 'period=own&from=2026-11-02&to=2026-11-25&direction=outbound&by=number', {}, seen),
  statistics('thousand', 'by=employee', {
    'GET /v1/statistics': demoStatistics({ ...ids, employee: crowd.map(({ id }) => id) }),
    'GET /v1/colleagues': () => crowd,
  }),
  statistics(
    'empty',
    '',
    {
      'GET /v1/statistics': () => ({ rows: [] }),
      'GET /v1/calls': () => ({ calls: [], next: null }),
    },
    seen,
  ),
  statistics('loading', '', { 'GET /v1/statistics': () => new Promise(() => undefined) }, seen),
  statistics(
    'offline',
    '',
    { 'GET /v1/statistics': () => ({ outcome: 'offline', detail: 'ERR_INTERNET_DISCONNECTED' }) },
    seen,
  ),
];
