import type { InvitationLinks } from '../administration/letters.ts';

/**
 * What an invitation mail asks to be clicked. `address`: the service's own, as people reach it; `hasPages`: it serves
 * the Communicator for browsers, too.
 */
export const invitationLinks = (
  address: URL,
  {
    domain,
    token,
    hasPages,
  }: { readonly domain: string; readonly token: string; readonly hasPages: boolean },
): InvitationLinks => {
  const link = new URL('communicator://invitation');
  link.searchParams.set('address', address.host);
  link.searchParams.set('company', domain);
  // Behind the #, a secret is not written into the logs of whatever handles links.
  link.hash = token;
  if (!hasPages) return { link: link.href };
  const browserLink = new URL('/sign-in', address);
  browserLink.hash = `invitation=${token}`;
  return { link: link.href, browserLink: browserLink.href };
};
