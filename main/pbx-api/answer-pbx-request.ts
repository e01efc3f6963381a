import type { z } from 'zod';
import type { PbxReply, PbxRequest } from '../../preload/contract/pbx-api.ts';
import type { PbxConnection } from '../account/pbx-connection.ts';
import { SignInFailure } from '../account/sign-in-failure.ts';
import { parseJson } from '../parse-json.ts';
import { withQuery } from './with-query.ts';

/** An answer that keeps the person waiting longer than this is no answer. */
const TIMEOUT_MS = 10_000;
/** An upload is converted before it is answered. */
const UPLOAD_TIMEOUT_MS = 60_000;
/** Of an answer; a page of the history with 200 calls has a quarter of a megabyte. */
const ANSWER_LIMIT_BYTES = 8 * 1024 * 1024;

/** Carries a checked request of a page to the PBX and the answer back, whatever it is. Never rejects for either's sake. */
export async function answerPbxRequest(
  pbx: PbxConnection | undefined,
  request: z.output<typeof PbxRequest>,
): Promise<PbxReply> {
  if (!pbx) return { outcome: 'no-api' };
  try {
    const response = await pbx.fetch(withQuery(request.path, request.query), toInit(request));
    const etag = response.headers.get('etag');
    return {
      outcome: 'answered',
      status: response.status,
      ...(etag !== null && { etag }),
      body: parseJson(await textOf(response)) ?? null,
    };
  } catch (error) {
    return { outcome: 'offline', detail: detailOf(error) };
  }
}

function toInit({ method, body, file, ifMatch }: z.output<typeof PbxRequest>): RequestInit {
  const signal = AbortSignal.timeout(file ? UPLOAD_TIMEOUT_MS : TIMEOUT_MS);
  const match = ifMatch === undefined ? {} : { 'if-match': ifMatch };
  if (file) return { method, headers: match, body: toForm(file), signal };
  if (body === undefined) return { method, headers: match, signal };
  const headers = { ...match, 'content-type': 'application/json' };
  return { method, headers, body: JSON.stringify(body), signal };
}

function toForm({ name, content }: NonNullable<z.output<typeof PbxRequest>['file']>): FormData {
  const form = new FormData();
  form.append('file', new Blob([content as Uint8Array<ArrayBuffer>]), name);
  return form;
}

async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > ANSWER_LIMIT_BYTES) throw new Error('ANSWER_TOO_LONG');
    chunks.push(chunk);
  }
  return new Blob(chunks).text();
}

const detailOf = (error: unknown): string =>
  error instanceof SignInFailure ? (error.error.detail ?? error.error.code) : String(error).slice(0, 200);
