import { NUMBERS } from './office.ts';
import { scenario, type Topic } from './scenario.ts';
import { anna, hearOneAnother, history, ivan, olga } from './words.ts';

const forbidden = { local: false, longDistance: false, mobile: false, international: false };

export const outside: Topic = {
  name: 'Calls outside and who is shown',
  scenarios: [
    scenario('a client is called: he is shown the company and its main number', [
      anna.calls('+79161234567'),
      olga.isRung(['Ромашка', NUMBERS.menu]),
      anna.hearsRinging(),
      olga.answers(),
      hearOneAnother('anna', 'olga'),
      anna.hangsUp(),
      olga.isHungUp(),
      history({
        direction: 'outbound',
        dialled: '+79161234567',
        number: 'menu',
        result: 'answered',
        employee: null,
        rung: [['+79161234567', 'answered']],
      }),
    ]),
    scenario('numbers may be dialled as people write them', [
      anna.calls('89161234567'),
      olga.isRung(['Ромашка', NUMBERS.menu]),
    ]),
    scenario('a local number needs no area code', [
      anna.calls('2345678'),
      olga.isRung(),
      olga.declines(486),
      anna.isRefused(486, 17),
      history({ direction: 'outbound', rung: [['+78432345678', 'busy']] }),
    ]),
    scenario(
      'an employee may have a number of his own to be shown by',
      [
        ivan.calls('+79161234567'),
        olga.isRung(['Ромашка', NUMBERS.sales]),
        olga.answers(),
        hearOneAnother('ivan', 'olga'),
        olga.hangsUp(),
        ivan.isHungUp(),
        history({ direction: 'outbound', number: 'sales' }),
      ],
      { people: { ivan: { callerId: NUMBERS.sales } } },
    ),
    scenario('who may not call mobiles does not: 403', [ivan.calls('+79161234567'), ivan.isRefused(403)], {
      people: { ivan: { outgoing: { ...forbidden, local: true } } },
    }),
    scenario(
      'an emergency number is above all permissions and limits',
      [ivan.calls('112'), olga.isRung(), olga.answers(), hearOneAnother('ivan', 'olga')],
      { people: { ivan: { outgoing: forbidden } }, options: { maxOutsideCalls: 0 } },
    ),
  ],
};
