import type { z } from 'zod';
import type { PbxBridge } from '../../preload/contract/communicator.ts';
import type { PbxReply, PbxRequest } from '../../preload/contract/pbx-api.ts';
import type { ApiError, ApiResult } from './api-result.ts';
import type { PbxPath } from './pbx-path.ts';

type Changing = Exclude<PbxRequest['method'], 'GET'>;

interface Sending extends Pick<PbxRequest, 'query' | 'body' | 'file' | 'ifMatch'> {}

/** The API of the PBX, each answer checked against the contract. Never rejects. */
export interface PbxApi {
  get<Schema extends z.ZodType>(
    path: PbxPath<'GET'>,
    schema: Schema,
    query?: PbxRequest['query'],
  ): Promise<ApiResult<z.output<Schema>>>;
  /** For routes that answer with something. */
  send<Method extends Changing, Schema extends z.ZodType>(
    method: Method,
    path: PbxPath<Method>,
    schema: Schema,
    sending?: Sending,
  ): Promise<ApiResult<z.output<Schema>>>;
  /** For routes that answer with nothing (204). */
  tell<Method extends Changing>(
    method: Method,
    path: PbxPath<Method>,
    sending?: Sending,
  ): Promise<ApiResult<null>>;
}

export function createPbxApi(bridge: Pick<PbxBridge, 'request'>): PbxApi {
  const ask = async (request: PbxRequest): Promise<ApiResult<unknown>> => {
    try {
      return await outcomeOf(await bridge.request(request));
    } catch (error) {
      return refused(error instanceof Error ? error.message : String(error));
    }
  };
  const read = async <Schema extends z.ZodType>(request: PbxRequest, schema: Schema) =>
    checked(schema, await ask(request));

  return {
    get: (path, schema, query) => read({ method: 'GET', path, ...(query && { query }) }, schema),
    send: (method, path, schema, sending) => read({ method, path, ...sending }, schema),
    async tell(method, path, sending) {
      const result = await ask({ method, path, ...sending });
      return result.ok ? { ...result, value: null } : result;
    },
  };
}

async function outcomeOf(reply: PbxReply): Promise<ApiResult<unknown>> {
  if (reply.outcome === 'offline') return failed({ kind: 'offline', detail: reply.detail });
  if (reply.outcome === 'no-api') return refused('no-api');
  const { status, body, etag } = reply;
  if (status >= 200 && status < 300) {
    return { ok: true, value: body, ...(etag !== undefined && { etag }) };
  }
  // The schemas come with the screens that read answers; the window's start does without.
  const { Problem } = await import('../../pbx/contract/problem.ts');
  const problem = Problem.safeParse(body);
  return problem.success
    ? failed({ kind: 'problem', problem: problem.data })
    : status >= 500
      ? failed({ kind: 'offline', detail: `HTTP ${status}` })
      : refused(`HTTP ${status}`);
}

function checked<Schema extends z.ZodType>(
  schema: Schema,
  result: ApiResult<unknown>,
): ApiResult<z.output<Schema>> {
  if (!result.ok) return result;
  const parsed = schema.safeParse(result.value);
  return parsed.success ? { ...result, value: parsed.data } : refused('unexpected answer');
}

const failed = (error: ApiError): { readonly ok: false; readonly error: ApiError } => ({ ok: false, error });
const refused = (detail: string) => failed({ kind: 'refused', detail });
