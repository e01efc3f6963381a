import { z } from 'zod';
import { VersionedGreeting } from '../../../../pbx/contract/settings-administration.ts';
import type { ApiResult } from '../../../api/api-result.ts';
import type { PbxApi } from '../../../api/pbx-api.ts';
import type { GreetingListed } from '../../company/use-greetings.ts';

/** One greeting with the tag of its version, out of the list: the PBX has no address for one alone. */
export async function readGreeting(api: Pick<PbxApi, 'get'>, id: string): Promise<ApiResult<GreetingListed>> {
  const read = await api.get('/v1/greetings', z.array(VersionedGreeting));
  if (!read.ok) return read;
  const found = read.value.find((greeting) => greeting.id === id);
  if (found) return { ok: true, value: found, etag: `"${found.version}"` };
  const problem = { type: 'about:blank', title: '', status: 404, code: 'not-found' } as const;
  return { ok: false, error: { kind: 'problem', problem } };
}
