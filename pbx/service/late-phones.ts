import type { Companies } from './companies.ts';

/** What the rest of the service tells calls and phones. */
type Phones = Pick<
  Companies,
  'apply' | 'revoke' | 'messagesChanged' | 'callsOf' | 'record' | 'drop' | 'parked'
>;

export interface LatePhones extends Phones {
  connect(phones: Phones): void;
}

/** The API is made before the engine that shares its server: until that is there, there are no phones to tell. */
export const latePhones = (): LatePhones => {
  let phones: Phones | undefined;
  return {
    connect: (given) => {
      phones = given;
    },
    apply: (settings, secrets) => phones?.apply(settings, secrets),
    revoke: (domain, login) => phones?.revoke(domain, login),
    messagesChanged: (company, employee) => phones?.messagesChanged(company, employee),
    callsOf: (company, employee) => phones?.callsOf(company, employee) ?? [],
    drop: (company, wish) => phones?.drop(company, wish) ?? 'no-such-call',
    record: (company, wish) => phones?.record(company, wish) ?? 'no-such-call',
    parked: (company) => phones?.parked(company) ?? [],
  };
};
