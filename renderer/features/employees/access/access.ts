import { Invitation } from '../../../../pbx/contract/employee-administration.ts';
import type { PbxApi } from '../../../api/pbx-api.ts';

/** What somebody needs to be let in. It is kept nowhere: whoever sees it hands it over. */
export interface Access {
  readonly name: string;
  readonly login: string;
  /** Undefined: the employee chooses one by the link. */
  readonly password: string | undefined;
  /** Undefined: it could not be made. */
  readonly link: string | undefined;
}

/** A one-time link without a letter; those made before no longer serve. Undefined: the PBX did not make one. */
export async function makeLink(api: PbxApi, employee: string): Promise<string | undefined> {
  const path = `/v1/employees/${employee}/invitation` as const;
  const result = await api.send('POST', path, Invitation, { body: { mail: false } });
  return result.ok ? result.value.link : undefined;
}

/** The address that the employee types at the sign-in; it stands in the link. */
export function addressIn(link: string): string | undefined {
  return URL.canParse(link) ? (new URL(link).searchParams.get('address') ?? undefined) : undefined;
}
