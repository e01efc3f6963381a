import { NUMBERS } from './office.ts';
import { scenario, type Topic } from './scenario.ts';
import { differently, history, olga } from './words.ts';

export const fax: Topic = {
  name: 'Faxes',
  scenarios: [
    scenario(
      'whoever is no fax machine is answered, and the history says why no fax came',
      [
        olga.calls(NUMBERS.sales),
        olga.isAnswered(),
        differently('the embedded engine receives no faxes and hangs up at once (decision 0032)', {
          embedded: [olga.isHungUp()],
          asterisk: [olga.hangsUp()],
        }),
        history({ direction: 'inbound', result: 'service', rung: [], decided: ['fax', 'fax-failed'] }),
      ],
      {
        options: { fax: { enabled: true, email: null } },
        numbers: { sales: { working: { greeting: null, target: { to: 'fax' } } } },
      },
    ),
  ],
};
