import { scenario, type Topic } from './scenario.ts';
import { talking } from './shared.ts';
import { anna, hearOneAnother, history, ivan } from './words.ts';

export const recording: Topic = {
  name: 'Recording of talks',
  scenarios: [
    scenario('either of the two may have the talk recorded, in several parts', [
      ...talking(anna, ivan, '102'),
      anna.startsRecording(),
      hearOneAnother('anna', 'ivan'),
      anna.stopsRecording(),
      hearOneAnother('anna', 'ivan'),
      ivan.startsRecording(),
      hearOneAnother('anna', 'ivan'),
      anna.hangsUp(),
      ivan.isHungUp(),
      history({ recordings: 2, decided: ['recording-started', 'recording-stopped'] }),
    ]),
    scenario(
      'a company may have every talk recorded',
      [...talking(anna, ivan, '102'), anna.hangsUp(), ivan.isHungUp(), history({ recordings: 1 })],
      { options: { recordCalls: true } },
    ),
  ],
};
