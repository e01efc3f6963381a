import { NUMBERS } from './office.ts';
import { scenario, type Topic } from './scenario.ts';
import { talking } from './shared.ts';
import { anna, hearOneAnother, history, ivan, maria, olga } from './words.ts';

const annaAndIvan = [
  anna.calls('*71'),
  anna.isAnswered(),
  anna.hears('words'),
  ivan.calls('*711'),
  ivan.isAnswered(),
  hearOneAnother('anna', 'ivan'),
];

export const conference: Topic = {
  name: 'Conferences',
  scenarios: [
    scenario('three hear one another; when one goes, two go on', [
      ...annaAndIvan,
      maria.calls('*711'),
      maria.isAnswered(),
      hearOneAnother('anna', 'ivan', 'maria'),
      maria.hangsUp(),
      history({ caller: 'Мария', result: 'service' }),
      hearOneAnother('anna', 'ivan'),
    ]),
    scenario('a room that there is not: 404', [
      anna.calls('*715'),
      anna.isRefused(404, 1),
      history({ decided: ['conference-unknown'] }),
    ]),
    scenario('whoever holds is out of the room until he resumes', [
      ...annaAndIvan,
      maria.calls('*711'),
      hearOneAnother('anna', 'ivan', 'maria'),
      maria.holds(),
      maria.hearsNothing(),
      hearOneAnother('anna', 'ivan'),
      maria.resumes(),
      hearOneAnother('anna', 'ivan', 'maria'),
    ]),
    scenario('a client is transferred into the room', [
      ivan.calls('*71'),
      ivan.isAnswered(),
      ivan.hears('words'),
      ...talking(olga, anna, NUMBERS.secretary),
      anna.transfersTo('*711'),
      anna.isToldTransferred(),
      anna.isHungUp(),
      hearOneAnother('ivan', 'olga'),
    ]),
    scenario('whoever is in a room gives his place to the one he talks with', [
      ...talking(anna, maria, '103'),
      anna.holds(),
      maria.isHeld(),
      ivan.calls('*71'),
      ivan.isAnswered(),
      anna.calls('*711'),
      hearOneAnother('anna', 'ivan'),
      anna.joinsTo('*711'),
      hearOneAnother('ivan', 'maria'),
    ]),
  ],
};
