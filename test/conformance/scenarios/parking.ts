import { NUMBERS, SHOWN } from './office.ts';
import { scenario, type Topic } from './scenario.ts';
import { talking } from './shared.ts';
import { anna, hearOneAnother, history, ivan, maria, olga, pavel, timePasses } from './words.ts';

const parked = [
  ...talking(olga, anna, NUMBERS.secretary),
  anna.transfersTo('*70'),
  anna.isShown(['Парковка', '*701']),
  anna.hears('words'),
  anna.isHungUp(),
  olga.hears('music'),
];

export const parking: Topic = {
  name: 'Parking and pickup',
  scenarios: [
    scenario('a call is parked: its place is said, and whoever dials it has the call', [
      ...parked,
      ivan.calls('*701'),
      ivan.isAnswered(),
      hearOneAnother('olga', 'ivan'),
      olga.hangsUp(),
      ivan.isHungUp(),
      history({ employee: 'ivan', decided: ['parked', 'unparked'] }),
    ]),
    scenario('a call that nobody fetches comes back to whoever parked it', [
      ...parked,
      timePasses(90),
      anna.isRung(['Возврат: Ольга', SHOWN.olga[1]]),
      anna.answers(),
      hearOneAnother('olga', 'anna'),
      olga.hangsUp(),
      anna.isHungUp(),
      history({ employee: 'anna', decided: ['parking-expired'] }),
    ]),
    scenario('a client who hangs up is parked no more', [
      ...parked,
      olga.hangsUp(),
      history({ result: 'answered' }),
      ivan.calls('*701'),
      ivan.isRefused(404, 1),
    ]),
    scenario('a place where nobody is parked: 404', [
      anna.calls('*705'),
      anna.isRefused(404, 1),
      history({ result: 'refused', decided: ['nothing-to-pick-up'] }),
    ]),
    scenario('a call that rings at a colleague’s is picked up by code and number', [
      anna.calls('102'),
      ivan.isRung(),
      maria.calls('*8102'),
      maria.isAnswered(),
      ivan.stopsRinging('answered-elsewhere'),
      hearOneAnother('anna', 'maria'),
      anna.hangsUp(),
      maria.isHungUp(),
      history({ employee: 'maria', decided: ['picked-up'] }),
    ]),
    scenario('a call that rings in one’s own department is picked up by the code alone', [
      anna.calls('102'),
      ivan.isRung(),
      pavel.calls('*8'),
      pavel.isAnswered(),
      ivan.stopsRinging('answered-elsewhere'),
      hearOneAnother('anna', 'pavel'),
    ]),
    scenario('nothing rings: there is nothing to pick up, 404', [
      maria.calls('*8102'),
      maria.isRefused(404, 1),
      history({ result: 'refused', decided: ['nothing-to-pick-up'] }),
    ]),
  ],
};
