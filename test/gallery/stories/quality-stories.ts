import i18next from 'i18next';
import type { CallView } from '../../../renderer/phone/phone-view.ts';
import type { CallQuality } from '../../../renderer/phone/quality.ts';
import { fakePhoneView, fakeTalkingCall } from '../../doubles/fake-phone-view.ts';
import type { Story } from '../story.ts';
import { drawPhone } from './draw-phone.tsx';

type Trouble = NonNullable<CallQuality['trouble']>;

const story = (state: string, change: Partial<CallView>, play?: Story['play']): Story => {
  const { call: _call, ...busy } = fakePhoneView({ calls: [fakeTalkingCall({}, change)] });
  return { screen: 'call', state, draw: drawPhone(busy), ...(play && { play }) };
};

const poor = (trouble: Trouble): Partial<CallView> => ({ quality: { level: 'poor', score: 3.1, trouble } });
const loss: Trouble = { direction: 'heard', kind: 'loss', side: 'ours', amount: 8 };

/** How a call sounds, and what is wrong with it. */
export const qualityStories: readonly Story[] = [
  story('quality-good', { quality: { level: 'good', score: 4.4, trouble: undefined } }),
  story('quality-fair', { quality: { level: 'fair', score: 3.8, trouble: loss } }),
  story('quality-poor', poor(loss)),
  story('quality-poor-theirs', poor({ ...loss, side: 'theirs' })),
  story('quality-poor-said', poor({ ...loss, direction: 'said' })),
  story('quality-jitter', poor({ ...loss, kind: 'jitter', amount: 80 })),
  story('quality-delay', poor({ ...loss, kind: 'delay', amount: 640 })),
  story('no-server', { warning: 'no-server' }),
  story(
    'keypad-warned',
    { warning: 'no-server', ...poor({ ...loss, kind: 'delay', amount: 640 }) },
    (player) => player.press(i18next.t('call.keypad')),
  ),
];
