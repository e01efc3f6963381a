import { SHOWN } from './office.ts';
import { scenario, type Topic } from './scenario.ts';
import { talking } from './shared.ts';
import { anna, hearOneAnother, history, ivan, maria, pavel } from './words.ts';

const ASKS = 'Call-Info: <sip:office.example>;answer-after=0';
const ASKS_OTHERWISE = 'Alert-Info: <http://office.example>;info=alert-autoanswer';

export const availability: Topic = {
  name: 'Do not disturb, call waiting, auto-answer',
  scenarios: [
    scenario(
      'who does not want to be disturbed is busy for callers: 486',
      [
        anna.calls('102'),
        anna.isRefused(486, 17),
        history({ result: 'missed', rung: [], decided: ['do-not-disturb'] }),
      ],
      { people: { ivan: { status: 'do-not-disturb' } } },
    ),
    scenario('who does not want to be disturbed may call', talking(ivan, anna, '101'), {
      people: { ivan: { status: 'do-not-disturb' } },
    }),
    scenario('who is away rings all the same', [anna.calls('102'), ivan.isRung(SHOWN.anna)], {
      people: { ivan: { status: 'away' } },
    }),
    scenario('who talks is rung by a second caller, and may have both', [
      ...talking(anna, ivan, '102'),
      maria.calls('102'),
      ivan.isRung(SHOWN.maria),
      maria.hearsRinging(),
      ivan.turnsTo(1),
      ivan.holds(),
      anna.hears('music'),
      ivan.turnsTo(2),
      ivan.answers(),
      hearOneAnother('ivan', 'maria'),
      anna.hears('music'),
      maria.hangsUp(),
      ivan.isHungUp(),
      ivan.turnsTo(1),
      ivan.resumes(),
      hearOneAnother('anna', 'ivan'),
    ]),
    scenario(
      'without call waiting, who talks is busy: 486',
      [
        ...talking(anna, ivan, '102'),
        maria.calls('102'),
        maria.isRefused(486, 17),
        history({ caller: 'Мария', rung: [], decided: ['busy-no-waiting'] }),
        hearOneAnother('anna', 'ivan'),
      ],
      { people: { ivan: { callWaiting: false } } },
    ),
    scenario(
      'a phone that always answers by itself is told when',
      [anna.calls('102'), ivan.isRung(SHOWN.anna, { answersAfter: 3 })],
      { people: { ivan: { autoAnswer: { when: 'always', afterSeconds: 3 } } } },
    ),
    scenario('a phone that nobody may ask to answer by itself is not told to', [
      anna.calls('102', ASKS),
      ivan.isRung(SHOWN.anna, { answersAfter: null }),
    ]),
    scenario(
      'an administrator who asks for it is answered by the phone itself; others are not',
      [
        anna.calls('102', ASKS),
        ivan.isRung(SHOWN.anna, { answersAfter: 0 }),
        anna.hangsUp(),
        ivan.stopsRinging('cancelled'),
        pavel.calls('102', ASKS),
        ivan.isRung(SHOWN.pavel, { answersAfter: null }),
        pavel.hangsUp(),
        ivan.stopsRinging('cancelled'),
        anna.calls('102', ASKS_OTHERWISE),
        ivan.isRung(SHOWN.anna, { answersAfter: 0 }),
      ],
      { people: { ivan: { autoAnswer: { when: 'asked', by: 'administrators' } } } },
    ),
  ],
};
