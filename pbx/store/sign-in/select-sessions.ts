import type { Kysely } from 'kysely';
import type { DeviceSession } from '../ports/session-store.ts';
import type { Tables } from '../tables.ts';

/** Sessions as the port shows them. */
export const selectSessions = (database: Kysely<Tables>) =>
  database
    .selectFrom('sessions')
    .innerJoin('companies', 'companies.key', 'sessions.company')
    .select([
      'sessions.id',
      'companies.id as company',
      'employee',
      'device',
      'created_at as createdAt',
      'last_seen_at as lastSeenAt',
      'expires_at as expiresAt',
    ])
    .$castTo<DeviceSession>();
