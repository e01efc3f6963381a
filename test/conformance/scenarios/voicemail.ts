import { NUMBERS, SHOWN } from './office.ts';
import { scenario, type Topic } from './scenario.ts';
import { nobodyAnswers } from './shared.ts';
import { anna, history, ivan, messageLeft, olga } from './words.ts';

const on = { enabled: true, greeting: null, byEmail: false };
const ivanHasVoicemail = { people: { ivan: { voicemail: on } } };

export const voicemail: Topic = {
  name: 'Voicemail',
  scenarios: [
    scenario(
      'a colleague who does not answer: words, then a message is taken',
      [
        anna.calls('102'),
        ivan.isRung(),
        nobodyAnswers,
        ivan.stopsRinging('cancelled'),
        anna.isAnswered(),
        anna.hears('words'),
        anna.hearsNothing(),
        anna.speaksASecond(),
        anna.hangsUp(),
        messageLeft(['ivan'], SHOWN.anna[0]),
        history({ result: 'voicemail', hasMessage: true, rung: [['ivan', 'no-answer']] }),
      ],
      ivanHasVoicemail,
    ),
    scenario(
      'a colleague without a phone: at once',
      [
        anna.calls('105'),
        anna.isAnswered(),
        anna.hears('words'),
        anna.hearsNothing(),
        anna.speaksASecond(),
        anna.hangsUp(),
        messageLeft(['oleg'], SHOWN.anna[0]),
        history({ result: 'voicemail', hasMessage: true, rung: [] }),
      ],
      { people: { oleg: { voicemail: on } } },
    ),
    scenario(
      'the employee’s own greeting is said',
      [anna.calls('105'), anna.isAnswered(), anna.hears('greeting')],
      { people: { oleg: { voicemail: { ...on, greeting: 'hello' } } } },
    ),
    scenario(
      '# ends the message, with thanks',
      [
        anna.calls('105'),
        anna.isAnswered(),
        anna.hears('words'),
        anna.hearsNothing(),
        anna.speaksASecond(),
        anna.presses('#'),
        messageLeft(['oleg'], SHOWN.anna[0]),
        anna.hears('words'),
        anna.isHungUp(),
        history({ result: 'voicemail', hasMessage: true }),
      ],
      { people: { oleg: { voicemail: on } } },
    ),
    scenario(
      'whoever hangs up while the words are said leaves no message',
      [
        anna.calls('105'),
        anna.isAnswered(),
        anna.hears('words'),
        anna.hangsUp(),
        history({ result: 'missed', hasMessage: false }),
      ],
      { people: { oleg: { voicemail: on } } },
    ),
    scenario(
      'the owner hears what was said, by phone',
      [
        olga.calls(NUMBERS.menu),
        olga.isAnswered(),
        olga.presses('102'),
        ivan.isRung(),
        ivan.declines(486),
        olga.hears('words'),
        olga.hearsNothing(),
        olga.speaksASecond(),
        olga.hangsUp(),
        messageLeft(['ivan'], 'Ольга'),
        history({ result: 'voicemail', rung: [['ivan', 'busy']] }),
        ivan.calls('*98'),
        ivan.isAnswered(),
        ivan.hears('words'),
        ivan.presses('2'),
        ivan.hears('olga'),
        ivan.presses('#'),
        ivan.hears('words'),
        ivan.isHungUp(),
        history({ dialled: '*98', result: 'service' }),
      ],
      ivanHasVoicemail,
    ),
    scenario('an empty mailbox says so, and hangs up', [
      ivan.calls('*98'),
      ivan.isAnswered(),
      ivan.hears('words'),
      ivan.isHungUp(),
      history({ result: 'service', decided: ['mailbox'] }),
    ]),
  ],
};
