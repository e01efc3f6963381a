import { NUMBERS, SHOWN } from './office.ts';
import { scenario, type Topic } from './scenario.ts';
import { nobodyAnswers, talking } from './shared.ts';
import { anna, denis, hearOneAnother, history, maria, messageLeft, olga } from './words.ts';

/** Denis has one, and no communicator. */
export const deskPhones: Topic = {
  name: 'Desk phones',
  only: { on: 'asterisk', because: 'the embedded engine has no way in for desk phones (decision 0030)' },
  scenarios: [
    scenario('a desk phone calls a communicator, which shows whose it is', [
      denis.calls('101'),
      anna.isRung(SHOWN.denis),
      denis.hearsRinging(),
      anna.answers(),
      denis.isAnswered(),
      hearOneAnother('anna', 'denis'),
      denis.hangsUp(),
      anna.isHungUp(),
      history({
        direction: 'internal',
        caller: 'Денис',
        dialled: '101',
        result: 'answered',
        employee: 'anna',
      }),
    ]),
    scenario('a desk phone is called by the short number, and is hung up', [
      ...talking(anna, denis, '106'),
      anna.hangsUp(),
      denis.isHungUp(),
      history({ dialled: '106', result: 'answered', rung: [['denis', 'answered']] }),
    ]),
    scenario('a desk phone holds: music, until it takes the call back', [
      ...talking(denis, anna, '101'),
      denis.holds(),
      anna.hears('music'),
      denis.resumes(),
      hearOneAnother('anna', 'denis'),
    ]),
    scenario('a desk phone hands its caller on to a colleague', [
      ...talking(anna, denis, '106'),
      denis.transfersTo('103'),
      maria.isRung(SHOWN.anna),
      maria.answers(),
      hearOneAnother('anna', 'maria'),
    ]),
    scenario(
      'a client reaches a desk phone by the department',
      [
        olga.calls(NUMBERS.sales),
        denis.isRung(),
        denis.answers(),
        hearOneAnother('olga', 'denis'),
        olga.hangsUp(),
        denis.isHungUp(),
        history({ direction: 'inbound', department: 'sales', employee: 'denis', result: 'answered' }),
      ],
      { departments: { sales: { members: [{ employee: 'denis', priority: 1 }] } } },
    ),
    scenario(
      'a desk phone that is not answered: a message is taken, which its owner hears by phone',
      [
        anna.calls('106'),
        denis.isRung(),
        nobodyAnswers,
        denis.stopsRinging('cancelled'),
        anna.isAnswered(),
        anna.hears('words'),
        anna.hearsNothing(),
        anna.speaksASecond(),
        anna.hangsUp(),
        messageLeft(['denis'], SHOWN.anna[0]),
        denis.calls('*98'),
        denis.isAnswered(),
        denis.hears('words'),
      ],
      { people: { denis: { voicemail: { enabled: true, greeting: null, byEmail: false } } } },
    ),
  ],
};
