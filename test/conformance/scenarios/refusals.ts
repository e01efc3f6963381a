import { scenario, type Topic } from './scenario.ts';
import { isRejected, nobodyAnswers } from './shared.ts';
import { anna, history, ivan, olga } from './words.ts';

export const refusals: Topic = {
  name: 'Refusals and their codes',
  scenarios: [
    scenario('a colleague who is busy: 486', [
      anna.calls('102'),
      ivan.isRung(),
      ivan.declines(486),
      anna.isRefused(486, 17),
      history({ result: 'missed', rung: [['ivan', 'busy']] }),
    ]),
    scenario('a colleague who declines', [
      anna.calls('102'),
      ivan.isRung(),
      ivan.declines(603),
      isRejected(anna),
      history({ result: 'missed', rung: [['ivan', 'rejected']] }),
    ]),
    scenario('a colleague who does not answer: 480, and the phone stops ringing', [
      anna.calls('102'),
      ivan.isRung(),
      anna.hearsRinging(),
      nobodyAnswers,
      ivan.stopsRinging('cancelled'),
      anna.isRefused(480, 19),
      history({ result: 'missed', rung: [['ivan', 'no-answer']] }),
    ]),
    scenario('a colleague without a phone: 480, and nobody was rung', [
      anna.calls('105'),
      anna.isRefused(480, 20),
      history({ result: 'missed', rung: [], decided: ['not-registered'] }),
    ]),
    scenario('a phone that is not available is as one that does not answer', [
      anna.calls('102'),
      ivan.isRung(),
      ivan.declines(480),
      anna.isRefused(480, 19),
      history({ result: 'missed', rung: [['ivan', 'no-answer']] }),
    ]),
    scenario('a number that nobody has: 404', [
      anna.calls('999'),
      anna.isRefused(404, 1),
      history({ dialled: '999', result: 'refused', rung: [], decided: ['not-found'] }),
    ]),
    scenario('a client who calls a number that is not the company’s: 404', [
      olga.calls('+78432009899'),
      olga.isRefused(404, 1),
      history({ direction: 'inbound', result: 'refused' }),
    ]),
    scenario('a client cannot dial short numbers: 404', [
      olga.calls('102'),
      olga.isRefused(404, 1),
      history({ direction: 'inbound', result: 'refused' }),
    ]),
    scenario('one’s own number: 486', [
      anna.calls('101'),
      anna.isRefused(486, 17),
      history({ result: 'missed', rung: [], decided: ['own-number'] }),
    ]),
    scenario('abroad, without the permission: 403', [
      anna.calls('+4930123456'),
      anna.isRefused(403),
      history({ direction: 'outbound', result: 'refused', rung: [], decided: ['outside-forbidden'] }),
    ]),
    scenario('a paid service, whatever the permissions: 403', [
      anna.calls('88095551122'),
      anna.isRefused(403),
      history({ result: 'refused', rung: [], decided: ['outside-forbidden'] }),
    ]),
    scenario(
      'more calls outside than the company may have: 486',
      [
        anna.calls('+79161234567'),
        anna.isRefused(486, 17),
        history({ rung: [], decided: ['outside-ceiling'] }),
      ],
      { options: { maxOutsideCalls: 0 } },
    ),
  ],
};
