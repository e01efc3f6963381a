import type { MailServer } from '../contract/mail-server.ts';
import type { MailServerChange } from '../contract/settings-administration.ts';

type Proposed = NonNullable<MailServerChange['server']>;

/**
 * The mail server as it is to be kept: a password that was left out is the known one. Undefined: it must be given,
 * for another server or another user, or where it would go in the clear for the first time.
 */
export const withKnownPassword = (proposed: Proposed, known: MailServer | null): MailServer | undefined => {
  const { signIn } = proposed;
  if (signIn === null) return { ...proposed, signIn };
  const { user, password } = signIn;
  if (password !== undefined) return { ...proposed, signIn: { user, password } };
  const isSame = known?.host === proposed.host && known.signIn?.user === user;
  const isSafe = proposed.security !== 'none' || known?.security === 'none';
  if (!known?.signIn || !isSame || !isSafe) return undefined;
  return { ...proposed, signIn: known.signIn };
};
