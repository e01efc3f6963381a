import type { Department } from '../../../pbx/contract/department.ts';
import { NUMBERS, SHOWN } from './office.ts';
import { scenario, type Topic } from './scenario.ts';
import { isRejected, nobodyAnswers, talking } from './shared.ts';
import { anna, hearOneAnother, history, ivan, maria, olga, pavel, timePasses } from './words.ts';

const SALES = ['Отдел продаж', '200'] as const;

const queue = (more: Partial<Department['queue']>): Department['queue'] => ({
  enabled: true,
  music: null,
  announcePosition: false,
  announceWait: false,
  announceEverySeconds: 30,
  maxWaitSeconds: 300,
  maxCallers: 20,
  ...more,
});

export const departments: Topic = {
  name: 'Departments and their queues',
  scenarios: [
    scenario('all ring at once; the first to answer has the call, the other is told so', [
      anna.calls('200'),
      ivan.isRung(SHOWN.anna, { called: SALES }),
      maria.isRung(SHOWN.anna, { called: SALES }),
      anna.hearsRinging(),
      maria.answers(),
      ivan.stopsRinging('answered-elsewhere'),
      hearOneAnother('anna', 'maria'),
      anna.hangsUp(),
      maria.isHungUp(),
      history({
        department: 'sales',
        employee: 'maria',
        rung: [
          ['ivan', 'answered-elsewhere'],
          ['maria', 'answered'],
        ],
      }),
    ]),
    scenario('one declines, and the other rings on', [
      anna.calls('200'),
      ivan.isRung(),
      maria.isRung(),
      ivan.declines(603),
      maria.answers(),
      hearOneAnother('anna', 'maria'),
      anna.hangsUp(),
      maria.isHungUp(),
      history({
        rung: [
          ['ivan', 'rejected'],
          ['maria', 'answered'],
        ],
      }),
    ]),
    scenario('the caller gives up: all stop ringing', [
      anna.calls('200'),
      ivan.isRung(),
      maria.isRung(),
      anna.hangsUp(),
      ivan.stopsRinging('cancelled'),
      maria.stopsRinging('cancelled'),
      history({ department: 'sales', result: 'missed' }),
    ]),
    scenario('in order: the second rings when the first did not answer', [
      anna.calls('201'),
      ivan.isRung(),
      nobodyAnswers,
      ivan.stopsRinging('cancelled'),
      pavel.isRung(),
      pavel.answers(),
      hearOneAnother('anna', 'pavel'),
      anna.hangsUp(),
      pavel.isHungUp(),
      history({
        rung: [
          ['ivan', 'no-answer'],
          ['pavel', 'answered'],
        ],
      }),
    ]),
    scenario('in order: the second rings at once when the first declines', [
      anna.calls('201'),
      ivan.isRung(),
      ivan.declines(486),
      pavel.isRung(),
      pavel.answers(),
      hearOneAnother('anna', 'pavel'),
    ]),
    scenario('nobody answers, and the department says to hang up', [
      anna.calls('201'),
      ivan.isRung(),
      nobodyAnswers,
      pavel.isRung(),
      nobodyAnswers,
      isRejected(anna),
      history({ result: 'missed', decided: ['department-unanswered', 'hang-up'] }),
    ]),
    scenario(
      'everybody is busy, and nobody may wait: where the department sends its callers',
      [
        ...talking(ivan, pavel, '104'),
        olga.calls(NUMBERS.support),
        anna.isRung(SHOWN.olga),
        anna.answers(),
        hearOneAnother('olga', 'anna'),
        olga.hangsUp(),
        anna.isHungUp(),
        history({ employee: 'anna', department: 'support', decided: ['department-busy'] }),
      ],
      { departments: { support: { otherwise: { to: 'employee', employee: 'anna' } } } },
    ),
    scenario('everybody is busy: the caller waits with music until somebody is free', [
      ...talking(ivan, maria, '103'),
      olga.calls(NUMBERS.sales),
      olga.isAnswered(),
      olga.hears('greeting'),
      olga.hears('words'),
      olga.hears('music'),
      ivan.hangsUp(),
      maria.isHungUp(),
      history({ dialled: '103' }),
      ivan.isRung(SHOWN.olga, { called: ['Отдел продаж', NUMBERS.sales] }),
      ivan.answers(),
      hearOneAnother('olga', 'ivan'),
      olga.hangsUp(),
      ivan.isHungUp(),
      history({ employee: 'ivan', decided: ['queued'] }),
    ]),
    scenario(
      'the music of a queue may be the company’s',
      [
        ...talking(ivan, maria, '103'),
        anna.calls('200'),
        anna.isAnswered(),
        anna.hears('words'),
        anna.hears('greeting'),
      ],
      { departments: { sales: { queue: queue({ music: 'hello' }) } } },
    ),
    scenario(
      'whoever has waited too long leaves a message instead',
      [
        ...talking(ivan, maria, '103'),
        anna.calls('200'),
        anna.isAnswered(),
        anna.hears('music'),
        timePasses(60),
        anna.hears('words'),
        anna.hearsNothing(),
        anna.speaksASecond(),
        anna.hangsUp(),
        history({ result: 'voicemail', decided: ['queue-timeout', 'answering-machine'] }),
      ],
      { departments: { sales: { queue: queue({ maxWaitSeconds: 60 }) } } },
    ),
    scenario(
      'a queue that is full takes nobody more',
      [
        ...talking(ivan, maria, '103'),
        anna.calls('200'),
        anna.hears('music'),
        pavel.calls('200'),
        isRejected(pavel),
        history({ caller: 'Павел', decided: ['queue-full'] }),
      ],
      { departments: { sales: { queue: queue({ maxCallers: 1 }), otherwise: { to: 'hang-up' } } } },
    ),
    scenario(
      'the next priority rings only when the first did not answer',
      [
        anna.calls('200'),
        ivan.isRung(),
        nobodyAnswers,
        ivan.stopsRinging('cancelled'),
        maria.isRung(),
        maria.answers(),
        hearOneAnother('anna', 'maria'),
      ],
      {
        departments: {
          sales: {
            members: [
              { employee: 'ivan', priority: 1 },
              { employee: 'maria', priority: 2 },
            ],
          },
        },
      },
    ),
    scenario(
      'evenly: whoever has not talked for longest rings first',
      [
        ...talking(anna, ivan, '102'),
        anna.hangsUp(),
        ivan.isHungUp(),
        history({ dialled: '102' }),
        anna.calls('201'),
        pavel.isRung(),
      ],
      { departments: { support: { strategy: 'evenly' } } },
    ),
    scenario(
      'a client comes to the one with whom he talked last',
      [
        olga.calls(NUMBERS.sales),
        maria.isRung(),
        maria.answers(),
        hearOneAnother('olga', 'maria'),
        olga.hangsUp(),
        maria.isHungUp(),
        history({ employee: 'maria' }),
        olga.calls(NUMBERS.sales),
        maria.isRung(),
        maria.answers(),
        olga.hangsUp(),
        history({ rung: [['maria', 'answered']], decided: ['last-employee'] }),
      ],
      { departments: { sales: { preferLastEmployee: true } } },
    ),
    scenario(
      'who does not want to be disturbed is not rung by the department',
      [
        anna.calls('200'),
        maria.isRung(),
        maria.answers(),
        hearOneAnother('anna', 'maria'),
        anna.hangsUp(),
        maria.isHungUp(),
        history({ rung: [['maria', 'answered']] }),
      ],
      { people: { ivan: { status: 'do-not-disturb' } } },
    ),
  ],
};
