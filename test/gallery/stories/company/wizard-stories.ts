import { fakePhoneView } from '../../../doubles/fake-phone-view.ts';
import { demoOffice } from '../../../../pbx/company/demo-office.ts';
import type { StoryPlayer } from '../../page/story-player.ts';
import type { Story } from '../../story.ts';
import i18next from 'i18next';
import { drawPhone } from '../draw-phone.tsx';
import { companyAnswers } from './company-answers.ts';
import { openSettings } from './open-settings.ts';

const steps = { 'GET /v1/simulation': () => ({ steps: simulated() }) };
const simulated = () =>
  [
    'Звонок пришёл на +7 843 200-98-18',
    'Номер работает круглосуточно',
    'Отдел продаж: звоним всем сразу, 30 с',
  ].map((words) => ({ at: Date.now(), code: 'arrived', details: {}, words }));

const story = (state: string, step: string, shows: string, answers = companyAnswers(steps)): Story => ({
  screen: 'wizard',
  state,
  answers,
  draw: drawPhone(fakePhoneView()),
  play: openSettings('wizard', 'ol button', async (player: StoryPlayer) => {
    const name = i18next.t(`company.wizard.steps.${step}` as 'company.wizard.title');
    [...document.querySelectorAll<HTMLElement>('ol button')]
      .find((button) => button.textContent?.includes(name))
      ?.click();
    await player.sees(shows);
  }),
});

export const wizardStories: readonly Story[] = [
  story('employees', 'employees', 'form + section li'),
  story('departments', 'departments', '[role=radiogroup]'),
  story('numbers', 'numbers', '[role=radiogroup]'),
  story('numbers-none', 'numbers', '[class*=empty]', companyAnswers(steps, { ...demoOffice, numbers: [] })),
  story('call', 'call', 'ol time'),
];
