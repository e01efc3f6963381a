import type { Forwarding, RingContact } from '../../../pbx/contract/employee.ts';
import { CLIENT, NUMBERS, type OfficeChange, RING_SECONDS, SHOWN } from './office.ts';
import { scenario, type Topic } from './scenario.ts';
import { nobodyAnswers, talking } from './shared.ts';
import {
  anna,
  hearOneAnother,
  history,
  ivan,
  maria,
  olga,
  pavel,
  settingsBecome,
  timePasses,
} from './words.ts';

const nowhere: Forwarding = {
  always: null,
  onNoAnswer: null,
  onBusy: null,
  whenAway: null,
  whenNotRegistered: null,
};
const toMaria = { to: 'employee', employee: 'maria' } as const;
const toIvan = { to: 'employee', employee: 'ivan' } as const;
const toMobile = { to: 'outside', number: CLIENT.number } as const;

const ivanForwards = (some: Partial<Forwarding>): OfficeChange => ({
  people: { ivan: { forwarding: { ...nowhere, ...some } } },
});

/** The phone, and the mobile in this order of ringing. */
const contacts = (mobileOrder: number): RingContact[] => [
  { device: 'communicator', enabled: true, order: 1, waitSeconds: RING_SECONDS, schedule: null },
  { device: 'mobile', enabled: true, order: mobileOrder, waitSeconds: RING_SECONDS, schedule: null },
];

export const forwarding: Topic = {
  name: 'Forwarding',
  scenarios: [
    scenario(
      'always: the phone does not ring, the other one’s does, and shows whom was called',
      [
        anna.calls('102'),
        maria.isRung(SHOWN.anna, { called: SHOWN.ivan }),
        maria.answers(),
        hearOneAnother('anna', 'maria'),
        anna.hangsUp(),
        maria.isHungUp(),
        history({ dialled: '102', employee: 'maria', rung: [['maria', 'answered']], decided: ['forwarded'] }),
      ],
      ivanForwards({ always: toMaria }),
    ),
    scenario(
      'on no answer, after its own time',
      [
        anna.calls('102'),
        ivan.isRung(),
        timePasses(7),
        ivan.stopsRinging('cancelled'),
        maria.isRung(SHOWN.anna, { called: SHOWN.ivan }),
        maria.answers(),
        hearOneAnother('anna', 'maria'),
        anna.hangsUp(),
        maria.isHungUp(),
        history({
          rung: [
            ['ivan', 'no-answer'],
            ['maria', 'answered'],
          ],
        }),
      ],
      ivanForwards({ onNoAnswer: { afterSeconds: 7, target: toMaria } }),
    ),
    scenario(
      'on busy: whoever declines sends the caller on',
      [
        anna.calls('102'),
        ivan.isRung(),
        ivan.declines(603),
        maria.isRung(SHOWN.anna),
        maria.answers(),
        hearOneAnother('anna', 'maria'),
      ],
      ivanForwards({ onBusy: toMaria }),
    ),
    scenario(
      'on busy: whoever talks is not rung',
      [
        ...talking(ivan, pavel, '104'),
        anna.calls('102'),
        maria.isRung(SHOWN.anna),
        maria.answers(),
        hearOneAnother('anna', 'maria'),
        hearOneAnother('ivan', 'pavel'),
      ],
      ivanForwards({ onBusy: toMaria }),
    ),
    scenario('without a phone', [anna.calls('105'), maria.isRung(SHOWN.anna, { called: ['Олег', '105'] })], {
      people: { oleg: { forwarding: { ...nowhere, whenNotRegistered: toMaria } } },
    }),
    scenario(
      'while away',
      [anna.calls('102'), maria.isRung(SHOWN.anna), maria.answers(), hearOneAnother('anna', 'maria')],
      { people: { ivan: { status: 'away', forwarding: { ...nowhere, whenAway: toMaria } } } },
    ),
    scenario(
      'to a mobile, which is shown the company',
      [
        anna.calls('105'),
        olga.isRung(['Ромашка', NUMBERS.menu]),
        olga.answers(),
        hearOneAnother('anna', 'olga'),
        anna.hangsUp(),
        olga.isHungUp(),
        history({ direction: 'internal', result: 'answered', rung: [[CLIENT.number, 'answered']] }),
      ],
      { people: { oleg: { forwarding: { ...nowhere, whenNotRegistered: toMobile } } } },
    ),
    scenario(
      'in a circle: cut, and nobody rings',
      [
        anna.calls('102'),
        anna.isRefused(480, 20),
        history({ result: 'missed', rung: [], decided: ['loop-cut'] }),
      ],
      {
        people: {
          ivan: { forwarding: { ...nowhere, always: toMaria } },
          maria: { forwarding: { ...nowhere, always: toIvan } },
        },
      },
    ),
    scenario(
      'the mobile rings together with the phone; the first to answer has the call',
      [
        anna.calls('102'),
        ivan.isRung(),
        olga.isRung(),
        olga.answers(),
        ivan.stopsRinging('answered-elsewhere'),
        hearOneAnother('anna', 'olga'),
      ],
      { people: { ivan: { mobile: CLIENT.number, ringContacts: contacts(1) } } },
    ),
    scenario(
      'the mobile rings when the phone was not answered',
      [
        anna.calls('102'),
        ivan.isRung(),
        nobodyAnswers,
        ivan.stopsRinging('cancelled'),
        olga.isRung(),
        olga.answers(),
        hearOneAnother('anna', 'olga'),
      ],
      { people: { ivan: { mobile: CLIENT.number, ringContacts: contacts(2) } } },
    ),
    scenario('settings that change apply to the next call', [
      ...talking(anna, ivan, '102'),
      settingsBecome(ivanForwards({ always: toMaria })),
      hearOneAnother('anna', 'ivan'),
      anna.hangsUp(),
      ivan.isHungUp(),
      history({ employee: 'ivan' }),
      anna.calls('102'),
      maria.isRung(SHOWN.anna),
    ]),
  ],
};
