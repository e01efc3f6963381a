import type { CompanyOptions } from '../../pbx/contract/company-settings.ts';
import type { PbxProcess } from './pbx-process.ts';

/** Changes «Ещё» of the company as its administrator would, by the API. Throws when the PBX refuses. */
export async function changeOptions(
  pbx: PbxProcess,
  change: (options: CompanyOptions) => Partial<CompanyOptions>,
): Promise<void> {
  const { login, password } = pbx.person('101');
  const url = (path: string) => `http://${pbx.address}/v1/${path}`;
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ login, password });
  const session = await fetch(url('session'), { method: 'POST', headers: json, body });
  const { accessToken } = await session.json();
  const authorization = `Bearer ${accessToken}`;
  const options = await fetch(url('options'), { headers: { authorization } });
  const changed = await fetch(url('options'), {
    method: 'PATCH',
    headers: { ...json, authorization, 'if-match': options.headers.get('etag') ?? '' },
    body: JSON.stringify(change(await options.json())),
  });
  if (!changed.ok) throw new Error(await changed.text());
}
