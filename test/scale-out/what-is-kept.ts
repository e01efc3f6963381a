import { CallPage } from '../../pbx/contract/call-history.ts';
import { EmployeePage } from '../../pbx/contract/employee-administration.ts';
import { ExtensionPresences } from '../../pbx/contract/extension-presence.ts';
import { VoicemailPage } from '../../pbx/contract/voicemail-box.ts';
import type { Cluster } from './cluster.ts';
import { CompanyApi } from './company-api.ts';
import { PASSWORDS } from './furnish-company.ts';

/** How many of a company's people have a phone that can be reached. */
export const inReach = async (api: CompanyApi): Promise<number> => {
  const presences = ExtensionPresences.parse(await api.send('GET', '/v1/extension-states'));
  return presences.filter(({ state }) => state !== 'not-registered').length;
};

/**
 * What the API answers of a company, wherever that is served: its people, its calls, ivan's messages and whether they
 * can be listened to.
 */
export const whatIsKept = async ({ network }: Cluster, domain: string): Promise<string> => {
  const [anna, ivan] = await Promise.all(
    Object.entries(PASSWORDS).map(([login, password]) => CompanyApi.signIn(network, domain, login, password)),
  );
  const { employees } = EmployeePage.parse(await anna?.send('GET', '/v1/employees'));
  const { calls } = CallPage.parse(await anna?.send('GET', '/v1/calls'));
  const { messages } = VoicemailPage.parse(await ivan?.send('GET', '/v1/voicemail'));
  const sounds = await Promise.all(messages.map(({ id }) => ivan?.size(`/v1/voicemail/${id}/audio`)));
  return JSON.stringify({
    employees: employees.map(({ name }) => name),
    calls: calls.map(({ id, result }) => `${id.slice(0, 8)} ${result}`),
    messages: messages.map(({ id }, index) => `${id.slice(0, 8)} ${sounds[index]} bytes`),
  });
};
