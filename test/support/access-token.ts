/** The token of a new session at the PBX. */
export async function accessTokenOf(
  apiUrl: string,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<string> {
  const answer = await fetch(`${apiUrl}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  const session = (await answer.json()) as { readonly accessToken?: string };
  if (session.accessToken === undefined) throw new Error(`signing in was answered with ${answer.status}`);
  return session.accessToken;
}
