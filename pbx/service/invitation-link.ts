/**
 * What an invitation mail asks to be clicked: opens the Communicator, which redeems the token at that address.
 * `address`: host and port of the API.
 */
export const invitationLink = (address: string, domain: string, token: string): string => {
  const link = new URL('communicator://invitation');
  link.searchParams.set('address', address);
  link.searchParams.set('company', domain);
  // Behind the #, a secret is not written into the logs of whatever handles links.
  link.hash = token;
  return link.href;
};
