/** A crowd of phones as a process of its own: `crowd.ts URL DOMAIN PASSWORD LOGIN…`. Tells whoever started it how it is. */
import { NodeClient } from '../../reliability/support/node-client.ts';

const [url = '', domain = '', password = '', ...logins] = process.argv.slice(2);
/** How many start in a second: the morning of an office, not an attack. */
const STARTS_A_SECOND = 100;

const phones = logins.map((login) => new NodeClient({ url, domain, login, password }));
const all = (state: 'online' | 'reconnecting') => Promise.all(phones.map((phone) => phone.becomes(state)));

for (const [index, phone] of phones.entries())
  setTimeout(() => phone.start(), (index / STARTS_A_SECOND) * 1000);
await all('online');
const gone = all('reconnecting');
process.send?.({ type: 'online' } satisfies CrowdWord);
await gone;
const back = all('online');
process.send?.({ type: 'gone' } satisfies CrowdWord);
process.send?.({ type: 'back', at: await back } satisfies CrowdWord);

/** `at`: epoch milliseconds, of each phone. */
export type CrowdWord =
  | { readonly type: 'online' | 'gone' }
  | { readonly type: 'back'; readonly at: readonly number[] };
