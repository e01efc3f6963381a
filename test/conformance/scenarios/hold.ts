import { scenario, type Topic } from './scenario.ts';
import { talking } from './shared.ts';
import { anna, hearOneAnother, history, ivan, maria } from './words.ts';

export const hold: Topic = {
  name: 'Hold',
  scenarios: [
    scenario('whoever is held is told and hears music; after it the talk goes on', [
      ...talking(anna, ivan, '102'),
      anna.holds(),
      ivan.isHeld(),
      ivan.hears('music'),
      anna.hearsNothing(),
      anna.resumes(),
      ivan.isHeldNoMore(),
      hearOneAnother('anna', 'ivan'),
      anna.hangsUp(),
      ivan.isHungUp(),
      history({ result: 'answered', decided: ['held', 'resumed'] }),
    ]),
    scenario('whoever was called may hold, too', [
      ...talking(anna, ivan, '102'),
      ivan.holds(),
      anna.isHeld(),
      anna.hears('music'),
      ivan.resumes(),
      hearOneAnother('anna', 'ivan'),
    ]),
    scenario('when both hold, the first who resumes hears music, the second the talk', [
      ...talking(anna, ivan, '102'),
      anna.holds(),
      ivan.isHeld(),
      ivan.holds(),
      anna.resumes(),
      anna.hears('music'),
      ivan.resumes(),
      hearOneAnother('anna', 'ivan'),
    ]),
    scenario('whoever holds may hang up', [
      ...talking(anna, ivan, '102'),
      anna.holds(),
      ivan.hears('music'),
      anna.hangsUp(),
      ivan.isHungUp(),
      history({ result: 'answered' }),
    ]),
    scenario('whoever waits held may hang up', [
      ...talking(anna, ivan, '102'),
      anna.holds(),
      ivan.hears('music'),
      ivan.hangsUp(),
      anna.isHungUp(),
      history({ result: 'answered' }),
    ]),
    scenario('one call is held while another is talked in, and taken back after it', [
      ...talking(anna, ivan, '102'),
      anna.holds(),
      ivan.hears('music'),
      ...talking(anna, maria, '103'),
      ivan.hears('music'),
      maria.hangsUp(),
      anna.isHungUp(),
      history({ dialled: '103' }),
      anna.turnsTo(1),
      anna.resumes(),
      hearOneAnother('anna', 'ivan'),
    ]),
  ],
};
