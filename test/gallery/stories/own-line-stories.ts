import i18next from 'i18next';
import type { Account } from '../../../preload/contract/account.ts';
import type { JournalCall } from '../../../renderer/stores/call-journal.ts';
import { demoAccount } from '../../doubles/demo-office.ts';
import { fakePhoneView } from '../../doubles/fake-phone-view.ts';
import type { StoryPlayer } from '../page/story-player.ts';
import type { Story } from '../story.ts';
import { drawPhone, type Surroundings } from './draw-phone.tsx';

const account: Account = {
  ...demoAccount,
  kind: 'sip-account',
  company: '',
  me: { login: 'anna', name: '', extension: 'anna' },
};
const hour = 3_600_000;
const now = Date.now();
const call = (hoursAgo: number, other: Partial<JournalCall>): JournalCall => ({
  id: `j${hoursAgo}`,
  direction: 'incoming',
  party: { name: 'Ольга Белова', number: '+79172340506' },
  startedAt: now - hoursAgo * hour,
  answeredAt: null,
  endedAt: now - hoursAgo * hour + 25_000,
  reason: 'missed',
  ...other,
});
const talk = (hoursAgo: number, other: Partial<JournalCall>) =>
  call(hoursAgo, { answeredAt: now - hoursAgo * hour + 5000, reason: 'hung-up', ...other });
const journal = [
  call(1, { called: { name: 'Отдел продаж', number: '200' } }),
  talk(2, { direction: 'outgoing', party: { name: '', number: '+74951234567' } }),
  call(5, { direction: 'outgoing', reason: 'busy', party: { name: 'Иван Петров', number: '102' } }),
  call(26, { reason: 'answered-elsewhere' }),
  call(27, { party: { name: '', number: '' } }),
  talk(30, { party: { name: 'ООО «Строительные технологии Поволжья»', number: '+78435558090' } }),
];

const story = (
  section: 'history' | 'voicemail',
  state: string,
  ownLine: Surroundings['ownLine'],
  then?: (player: StoryPlayer) => Promise<void>,
): Story => ({
  screen: section,
  state: `sip-${state}`,
  answers: { account, colleagues: async () => [] },
  draw: drawPhone(fakePhoneView(), { ...(ownLine && { ownLine }) }),
  async play(player) {
    await player.sees('nav button');
    showSection(i18next.t(section === 'history' ? 'history.title' : 'voicemail.short'));
    await player.sees('[data-screen=true] h2');
    await then?.(player);
  },
});

/** By its tab, whose badge may follow the name. */
function showSection(title: string): void {
  const tabs = [...document.querySelectorAll<HTMLElement>('nav button')];
  tabs.find((tab) => tab.textContent?.includes(title))?.click();
}

/** A plain SIP account: the journal and the mailbox that its telephone line knows of. */
export const ownLineStories: readonly Story[] = [
  {
    screen: 'phone',
    state: 'sip-last-calls',
    answers: { account, colleagues: async () => [] },
    draw: drawPhone(fakePhoneView(), { ownLine: { journal } }),
    play: (player) => player.sees('[class*=lists] li'),
  },
  story('history', 'empty', {}),
  story('history', 'calls', { journal }, (player) => player.sees('[data-index] button')),
  story('history', 'details', { journal }, async (player) => {
    await player.sees('[data-index] button');
    document.querySelectorAll<HTMLElement>('[data-index] button')[1]?.click();
    await player.sees('dl');
  }),
  story('voicemail', 'untold', {}),
  story('voicemail', 'waiting', { mailbox: { isWaiting: true, fresh: 2, old: 8, account: '*97' } }),
  story('voicemail', 'none', { mailbox: { isWaiting: false, fresh: 0, old: 3, account: undefined } }),
];
