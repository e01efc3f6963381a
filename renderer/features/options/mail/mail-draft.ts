import type { EditedServer } from './use-mail-server.ts';

/** What is typed of a mail server before it is one: its user may be empty. */
export interface MailDraft extends Omit<EditedServer, 'signIn'> {
  readonly user: string;
  /** Undefined: as it is at the PBX. */
  readonly password: string | undefined;
}

/** Usual ports of a submission (RFC 6409, RFC 8314) and of a relay. */
const PORTS = { starttls: 587, tls: 465, none: 25 } as const;

export const emptyDraft: MailDraft = {
  ...{ host: '', port: PORTS.starttls, security: 'starttls', from: '', user: '' },
  password: undefined,
};

export const draftOf = ({ signIn, ...server }: EditedServer): MailDraft => ({
  ...server,
  user: signIn?.user ?? '',
  password: signIn?.password,
});

/** A change of it; another protection has another port, unless somebody chose one. */
export function changedDraft(draft: MailDraft, change: Partial<MailDraft>): MailDraft {
  const { security = draft.security } = change;
  const isUsualPort = draft.port === PORTS[draft.security];
  return { ...draft, ...(isUsualPort && { port: PORTS[security] }), ...change };
}

/** The mail server that a draft makes; undefined: address or sender are still missing. */
export function serverOf({ user, password, ...server }: MailDraft): EditedServer | undefined {
  if (server.host.trim() === '' || server.from.trim() === '') return undefined;
  const signIn = user === '' ? null : { user, ...(password !== undefined && { password }) };
  return { ...server, signIn };
}
