import type { OpenedTokens } from '../../auth/session-service.ts';
import type { IceServer, OpenedSession } from '../../contract/session.ts';

/** What a sign-in answers with, and a refresh, and a one-time link. */
export const openAnswer = (
  opened: OpenedTokens,
  {
    sipUrl,
    mustChangePassword,
    iceServers,
  }: {
    readonly sipUrl: string;
    readonly mustChangePassword: boolean;
    readonly iceServers: readonly IceServer[];
  },
): OpenedSession => {
  const { company, employee } = opened;
  const { domain, options } = company.settings;
  const { login, name, extension, role } = employee;
  return {
    accessToken: opened.accessToken,
    expiresAt: opened.expiresAt.toISOString(),
    refreshToken: opened.refreshToken,
    refreshExpiresAt: opened.refreshExpiresAt.toISOString(),
    mustChangePassword,
    company: options.name,
    me: { login, name, extension, role },
    sip: { url: sipUrl, domain, realm: domain },
    ...(iceServers.length > 0 && { iceServers: [...iceServers] }),
  };
};
