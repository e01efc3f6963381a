import type { Transaction } from 'kysely';
import type { DeviceSession, Rotation, RotationResult } from '../ports/session-store.ts';
import type { Tables } from '../tables.ts';
import { selectSessions } from './select-sessions.ts';

/** As `SessionStore.rotate`, inside the caller's transaction. */
export const rotateToken = async (
  transaction: Transaction<Tables>,
  rotation: Rotation,
): Promise<RotationResult> => {
  const session = await lockSession(transaction, rotation);
  if (!session) return { result: 'unknown' };
  if (!(await maySucceed(transaction, session.id, rotation))) {
    await transaction.deleteFrom('sessions').where('id', '=', session.id).execute();
    return { result: 'reused', session };
  }
  await succeed(transaction, session.id, rotation);
  const { now, expiresAt } = rotation;
  return { result: 'rotated', session: { ...session, lastSeenAt: now, expiresAt } };
};

/** The update keeps two rotations of one session apart. */
const lockSession = async (
  transaction: Transaction<Tables>,
  { presented, now }: Rotation,
): Promise<DeviceSession | undefined> => {
  const row = await transaction
    .updateTable('sessions')
    .set({ last_seen_at: now })
    .where('id', '=', ({ selectFrom }) =>
      selectFrom('refresh_tokens').select('session').where('hash', '=', presented),
    )
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst();
  return row && selectSessions(transaction).where('sessions.id', '=', row.id).executeTakeFirst();
};

/** The current token may; within the grace the one before it may once more. */
const maySucceed = async (
  transaction: Transaction<Tables>,
  session: string,
  { presented, now, graceMs }: Rotation,
): Promise<boolean> => {
  const current = await transaction
    .selectFrom('refresh_tokens as current')
    .leftJoin('refresh_tokens as previous', 'previous.hash', 'current.predecessor')
    .select(['current.hash', 'previous.hash as previous', 'previous.replaced_at as replacedAt'])
    .where('current.session', '=', session)
    .where('current.replaced_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (current.hash === presented) return true;
  return current.previous === presented && now - (current.replacedAt ?? 0) < graceMs;
};

const succeed = async (
  transaction: Transaction<Tables>,
  session: string,
  { presented, next, now, expiresAt }: Rotation,
): Promise<void> => {
  await transaction
    .updateTable('refresh_tokens')
    .set({ replaced_at: now })
    .where('session', '=', session)
    .where('replaced_at', 'is', null)
    .execute();
  await transaction
    .insertInto('refresh_tokens')
    .values({ hash: next, session, predecessor: presented, replaced_at: null })
    .execute();
  await transaction
    .updateTable('sessions')
    .set({ expires_at: expiresAt })
    .where('id', '=', session)
    .execute();
};
