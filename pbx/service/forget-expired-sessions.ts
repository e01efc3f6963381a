import type { Logger } from 'pino';
import type { SessionStore } from '../store/ports/session-store.ts';

const AN_HOUR = 60 * 60_000;

/** Forgets now and every hour. Answers how to stop. */
export const forgetExpiredSessions = (
  sessions: Pick<SessionStore, 'forgetExpired'>,
  now: () => number,
  logger: Pick<Logger, 'error'>,
): (() => void) => {
  const forget = () => {
    sessions.forgetExpired(now()).catch((err: unknown) => logger.error({ err }, 'old sessions were kept'));
  };
  forget();
  const interval = setInterval(forget, AN_HOUR);
  return () => clearInterval(interval);
};
