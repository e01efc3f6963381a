import { scenario, type Topic } from './scenario.ts';
import { anna, ivan, maria } from './words.ts';

export const lamps: Topic = {
  name: 'Lamps',
  scenarios: [
    scenario('a lamp follows whom it watches: rings, talks, holds, talks, is free', [
      maria.watches('102'),
      maria.seesLamp('dark'),
      anna.calls('102'),
      ivan.isRung(),
      maria.seesLamp('ringing'),
      ivan.answers(),
      maria.seesLamp('talking'),
      ivan.holds(),
      maria.seesLamp('on-hold'),
      ivan.resumes(),
      maria.seesLamp('talking'),
      anna.hangsUp(),
      maria.seesLamp('dark'),
    ]),
    scenario('a lamp of somebody without a phone is dark', [maria.watches('105'), maria.seesLamp('dark')]),
    scenario('whoever waits for an answer is seen to talk', [
      maria.watches('101'),
      maria.seesLamp('dark'),
      anna.calls('102'),
      ivan.isRung(),
      maria.seesLamp('talking'),
    ]),
  ],
};
