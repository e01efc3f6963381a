import type { CompanyOptions } from '../../pbx/contract/company-settings.ts';
import type { CompanySchedule } from '../../pbx/contract/schedule.ts';
import type { PbxProcess } from './pbx-process.ts';

/** Changes «Ещё» of the company as its administrator would, by the API. Throws when the PBX refuses. */
export const changeOptions = (
  pbx: PbxProcess,
  change: (options: CompanyOptions) => Partial<CompanyOptions>,
): Promise<void> => patch<CompanyOptions>(pbx, '101', 'options', change);

/** Their calls go to their voicemail: they are not to be disturbed. As they would set it up, by the API. */
export const sendToVoicemail = (pbx: PbxProcess, extension: string): Promise<void> =>
  patch(pbx, extension, 'me', () => ({
    status: 'do-not-disturb',
    voicemail: { enabled: true, greeting: null, byEmail: false },
  }));

/** The company is open at any hour of the week. */
export const openAlways = (pbx: PbxProcess): Promise<void> => {
  const day = [{ from: '00:00', to: '24:00' }];
  const week = (all: CompanySchedule['week']) =>
    Object.fromEntries(Object.keys(all).map((name) => [name, day]));
  return patch<CompanySchedule & { version: number }>(
    pbx,
    '101',
    'schedule',
    ({ version: _version, ...schedule }) => ({ ...schedule, week: week(schedule.week) }),
    'PUT',
  );
};

/** The number goes by the company's schedule from now on. */
export const goBySchedule = (pbx: PbxProcess, number: string): Promise<void> =>
  patch(pbx, '101', `numbers/${number}`, () => ({ bySchedule: true }));

/** Reads a resource as a person of the office and changes it. */
async function patch<Resource>(
  pbx: PbxProcess,
  extension: string,
  resource: string,
  change: (before: Resource) => object,
  method: 'PATCH' | 'PUT' = 'PATCH',
): Promise<void> {
  const { login, password } = pbx.person(extension);
  const url = (path: string) => `http://${pbx.address}/v1/${path}`;
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ login, password });
  const session = await fetch(url('session'), { method: 'POST', headers: json, body });
  const { accessToken } = await session.json();
  const authorization = `Bearer ${accessToken}`;
  const before = await fetch(url(resource), { headers: { authorization } });
  const changed = await fetch(url(resource), {
    method,
    headers: { ...json, authorization, 'if-match': before.headers.get('etag') ?? '' },
    body: JSON.stringify(change(await before.json())),
  });
  if (changed.status !== 200)
    throw new Error(`the PBX refused with ${changed.status}: ${await changed.text()}`);
}
