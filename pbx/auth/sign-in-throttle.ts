import { createFailureBudgets } from './failure-budgets.ts';
import { createKnownAddresses } from './known-addresses.ts';
import type { PasswordAttempts } from './password-attempts.ts';

/** Bounds the memory that somebody who tries many logins can take. */
const MOST_BUDGETS = 10_000;

/**
 * Slows guessing down. All addresses that never signed in as a login share one budget of failures for it,
 * however many they are. An address that did has a budget of its own, so that strangers cannot lock its user
 * out. A try counts from its start, so that tries at the same moment count too.
 */
export const createSignInThrottle = (): PasswordAttempts => {
  const budgets = createFailureBudgets(MOST_BUDGETS);
  const known = createKnownAddresses();
  return {
    attempt(login, address, now) {
      const key = JSON.stringify(known.has(login, address) ? [login, address] : [login]);
      const wait = budgets.wait(key, now);
      if (wait > 0) return { allowed: false, retryAfterSeconds: Math.ceil(wait / 1000) };
      budgets.addFailure(key, now);
      const succeeded = () => {
        budgets.takeBack(key, now);
        known.add(login, address);
      };
      return { allowed: true, succeeded };
    },
  };
};
