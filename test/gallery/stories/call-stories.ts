import i18next from 'i18next';
import type { CallEndReason, CallParty, CallView } from '../../../renderer/phone/phone-view.ts';
import {
  fakeEndedCall,
  fakeIncomingCall,
  fakeOutgoingCall,
  fakePhoneView,
  fakeTalkingCall,
} from '../../doubles/fake-phone-view.ts';
import type { StoryPlayer } from '../page/story-player.ts';
import type { Story } from '../story.ts';
import { drawPhone } from './draw-phone.tsx';

const outside: CallParty = { name: '', number: '+79172340506' };
const client: CallParty = { name: 'Ольга Иванова', number: '+79172340506' };
const sales: CallParty = { name: 'Отдел продаж', number: '200' };
const longName: CallParty = {
  name: 'Общество с ограниченной ответственностью «Северо-Западная логистика»',
  number: '+78123456789',
};

const story = (state: string, call: CallView, play?: Story['play']): Story => {
  const { call: _call, ...busy } = fakePhoneView({ calls: [call] });
  return { screen: 'call', state, draw: drawPhone(busy), ...(play && { play }) };
};

const openKeypad = (player: StoryPlayer) => player.press(i18next.t('call.keypad'));
const pressKeys = async (player: StoryPlayer) => {
  await openKeypad(player);
  for (const key of '4*12#') await player.press(key);
};

const endings: readonly (readonly [CallEndReason, number?])[] = [
  ['hung-up'],
  ['hung-up-by-peer'],
  ['busy', 486],
  ['declined', 603],
  ['no-answer', 408],
  ['not-found', 404],
  ['unavailable', 480],
  ['forbidden', 403],
  ['cancelled', 487],
  ['connection-lost'],
  ['no-microphone'],
  ['server-error', 503],
];

/** Every state of a call. */
export const callStories: readonly Story[] = [
  story('dialling', fakeOutgoingCall('dialling')),
  story('ringing', fakeOutgoingCall('ringing')),
  story('ringing-number', fakeOutgoingCall('ringing', { party: outside })),
  story('incoming', fakeIncomingCall()),
  story('incoming-to-department', fakeIncomingCall(sales, { party: client })),
  story('incoming-unknown', fakeIncomingCall(undefined, { party: { name: '', number: '' } })),
  story('incoming-long-name', fakeIncomingCall({ name: '', number: '+78432009818' }, { party: longName })),
  story('answering', fakeOutgoingCall('ringing', { direction: 'incoming', status: { stage: 'answering' } })),
  story('talking', fakeTalkingCall()),
  story('talking-long-name', fakeTalkingCall({}, { party: longName })),
  story('muted', fakeTalkingCall({ muted: true })),
  story('held', fakeTalkingCall({ held: true })),
  story('held-by-peer', fakeTalkingCall({ heldByPeer: true })),
  story('keypad', fakeTalkingCall(), openKeypad),
  story('keypad-typed', fakeTalkingCall({}, { party: longName }), pressKeys),
  story('no-microphone', fakeTalkingCall({}, { warning: 'no-microphone' })),
  story('reconnecting', withoutHold(fakeTalkingCall({}, { warning: 'reconnecting' }))),
  ...endings.map(([reason, sipCode]) => story(`ended-${reason}`, fakeEndedCall(reason, sipCode))),
  story('ended-missed', fakeEndedCall('missed', undefined, { direction: 'incoming', party: client })),
  story('ended-details', fakeEndedCall('busy', 486), (player) => player.press(i18next.t('call.details'))),
];

/** Hold needs the signalling that is away. */
function withoutHold({ hold: _hold, ...call }: CallView): CallView {
  return call;
}
