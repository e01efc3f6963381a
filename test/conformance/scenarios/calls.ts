import { NUMBERS, SHOWN } from './office.ts';
import { scenario, type Topic } from './scenario.ts';
import { talking } from './shared.ts';
import { anna, hearOneAnother, history, ivan, maria, pavel } from './words.ts';

export const calls: Topic = {
  name: 'Calls',
  scenarios: [
    scenario('an employee calls another by the short number, and they hear each other', [
      anna.calls('102'),
      ivan.isRung(SHOWN.anna),
      anna.hearsRinging(),
      ivan.answers(),
      anna.isAnswered(),
      hearOneAnother('anna', 'ivan'),
      anna.hangsUp(),
      ivan.isHungUp(),
      history({
        direction: 'internal',
        caller: 'Анна Иванова',
        dialled: '102',
        result: 'answered',
        employee: 'ivan',
        number: null,
        rung: [['ivan', 'answered']],
      }),
    ]),
    scenario('a colleague is called by the login, too; a name with quotes is shown as it is', [
      ivan.calls('anna'),
      anna.isRung(SHOWN.ivan),
      anna.answers(),
      hearOneAnother('anna', 'ivan'),
      anna.hangsUp(),
      ivan.isHungUp(),
      history({ caller: 'Иван "Ромашка" Петров', dialled: 'anna', employee: 'anna' }),
    ]),
    scenario('whoever gives up before the answer stops the ringing, and the call was missed', [
      anna.calls('102'),
      ivan.isRung(),
      anna.hearsRinging(),
      anna.hangsUp(),
      ivan.stopsRinging('cancelled'),
      history({ result: 'missed', employee: null, rung: [['ivan', 'cancelled']], decided: ['caller-gone'] }),
    ]),
    scenario('two talks at once do not hear one another', [
      ...talking(anna, ivan, '102'),
      ...talking(maria, pavel, '104'),
      hearOneAnother('anna', 'ivan'),
      pavel.hangsUp(),
      maria.isHungUp(),
      history({ dialled: '104' }),
      hearOneAnother('anna', 'ivan'),
    ]),
    scenario('the echo test says what it is, then whoever calls hears himself', [
      anna.calls('*43'),
      anna.isAnswered(),
      anna.hears('words'),
      anna.hears('anna'),
      anna.hangsUp(),
      history({ dialled: '*43', result: 'service' }),
    ]),
    scenario('a number of the company that is dialled inside leads where it leads clients', [
      pavel.calls(NUMBERS.secretary),
      anna.isRung(SHOWN.pavel, { called: ['Ромашка', NUMBERS.secretary] }),
      anna.answers(),
      hearOneAnother('pavel', 'anna'),
      pavel.hangsUp(),
      anna.isHungUp(),
      history({ direction: 'internal', number: 'secretary', decided: ['secretary'] }),
    ]),
    scenario('a talk goes on while a third one calls, and is called in vain', [
      ...talking(anna, ivan, '102'),
      maria.calls('101'),
      anna.isRung(SHOWN.maria),
      maria.hangsUp(),
      anna.stopsRinging('cancelled'),
      anna.turnsTo(1),
      hearOneAnother('anna', 'ivan'),
    ]),
  ],
};
