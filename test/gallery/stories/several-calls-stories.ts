import i18next from 'i18next';
import type {
  CallParty,
  CallView,
  ConferenceMember,
  PhoneView,
  TransferView,
} from '../../../renderer/phone/phone-view.ts';
import {
  fakeEndedCall,
  fakeIncomingCall,
  fakeOutgoingCall,
  fakePhoneView,
  fakeTalkingCall,
} from '../../doubles/fake-phone-view.ts';
import { noted } from '../../doubles/noted-actions.ts';
import type { StoryPlayer } from '../page/story-player.ts';
import type { Story } from '../story.ts';
import { drawPhone } from './draw-phone.tsx';

const client: CallParty = { name: 'Ольга Иванова', number: '+79172340506' };
const ivan: CallParty = { name: 'Иван Петров', number: '102' };
const longName: CallParty = {
  name: 'Общество с ограниченной ответственностью «Северо-Западная логистика»',
  number: '+78123456789',
};
const sales: CallParty = { name: 'Отдел продаж', number: '200' };

const active = fakeTalkingCall({}, { id: 'active' });
const { transferTo: _now, consult: _consult, park: _park, ...bare } = active;
const busy: CallView = bare;
const merge = noted('merge');
const waiting = fakeTalkingCall({ held: true }, { id: 'waiting', party: client, merge });
const { resume: _resume, merge: _merge, ...given } = waiting;
const arriving = fakeIncomingCall(sales, { id: 'arriving', party: longName });

const story = (state: string, view: Partial<PhoneView>, play?: Story['play']): Story => ({
  screen: 'calls',
  state,
  draw: drawPhone(fakePhoneView({ active: 'active', ...view })),
  ...(play && { play }),
});

const transfer = (change: Partial<TransferView>): Partial<PhoneView> => ({
  transfer: {
    stage: 'consulting',
    call: 'waiting',
    party: client,
    isWaiting: true,
    target: { name: '', number: '103' },
    parks: false,
    reason: undefined,
    ...change,
  },
  cancelTransfer: noted('cancelTransfer'),
});
const complete = { completeTransfer: noted('completeTransfer') };

const member = (call: string, party: CallParty, silenced = false): ConferenceMember => ({
  call,
  party,
  silenced,
  ...(silenced ? { unsilence: noted('unsilence') } : { silence: noted('silence') }),
  drop: noted('drop'),
});
const conference = {
  members: [member('active', busy.party), member('b', longName, true), member('c', client)],
  end: noted('end'),
};

const seats = ['Иван Петров', 'Мария Королёва', 'Ольга Иванова', 'Сергей Волков', 'Елена Фролова'];
const onPbx = {
  room: 'active',
  members: [...seats, longName.name, 'Дмитрий Жуков'].map((name, place) => ({
    call: `leg-${place}`,
    party: { name, number: String(102 + place) },
    silenced: false,
    drop: noted('drop'),
  })),
  end: noted('end'),
};

const openPicker = (player: StoryPlayer) => player.press(i18next.t('call.transfer'));
const openMore = (player: StoryPlayer) => player.press(i18next.t('call.moreName'));
const search = (text: string) => async (player: StoryPlayer) => {
  await openPicker(player);
  await player.fill(i18next.t('call.picker.field'), text);
};

/** Several calls at once: call waiting, two lines, every state of a transfer, a conference. */
export const severalCallsStories: readonly Story[] = [
  story('two', { calls: [active, waiting], swap: noted('swap'), merge }),
  story('two-long-names', {
    calls: [
      { ...active, party: longName },
      { ...waiting, party: longName },
    ],
  }),
  story('second-ringing', { calls: [arriving, active] }),
  story('second-ended', { calls: [fakeEndedCall('busy', 486, { id: 'over', party: ivan }), active] }),
  story('adding', {
    active: 'dialled',
    calls: [fakeOutgoingCall('ringing', { id: 'dialled', party: ivan }), waiting],
  }),
  story('only-held', { active: undefined, calls: [waiting] }),
  story('asks-for-keys', { calls: [{ ...active, asksForKeys: true }] }),
  story('picker', { calls: [active] }, openPicker),
  story('picker-search', { calls: [active] }, search('ив')),
  story('picker-number', { calls: [active] }, search('+79172340506')),
  story('more', { calls: [active, waiting], swap: noted('swap'), merge }, openMore),
  story('transfer-sending', { active: undefined, calls: [given], ...transfer({ stage: 'sending' }) }),
  story('transfer-ringing', { active: undefined, calls: [given], ...transfer({ stage: 'ringing' }) }),
  story('transfer-parking', { calls: [given], ...transfer({ stage: 'sending', parks: true }) }),
  story('transfer-consulting', { calls: [busy, given], ...transfer({}), ...complete }),
  story('transfer-consulting-second-ringing', {
    calls: [arriving, busy, given],
    ...transfer({}),
    ...complete,
  }),
  story('transfer-joining', { calls: [busy, given], ...transfer({ stage: 'joining' }) }),
  story('transfer-failed', {
    active: undefined,
    calls: [waiting],
    ...transfer({ stage: 'failed', reason: 'no-answer' }),
  }),
  story('transfer-failed-back', {
    calls: [active],
    ...transfer({ stage: 'failed', reason: 'busy', isWaiting: false, call: 'active' }),
  }),
  story('conference', { calls: [busy], conference }),
  story('conference-on-pbx', {
    calls: [{ ...busy, party: { name: 'Конференция', number: '*711' } }],
    conference: onPbx,
  }),
  story('recorded', { calls: [{ ...active, isRecorded: true, stopRecording: noted('stopRecording') }] }),
  story('not-recorded', { calls: [{ ...active, warning: 'not-recorded', record: noted('record') }] }),
  story('ended-transferred', { active: undefined, calls: [fakeEndedCall('transferred')] }),
  story('ended-parked', {
    active: undefined,
    calls: [fakeEndedCall('parked', undefined, { party: { name: 'Парковка', number: '*701' } })],
  }),
];
