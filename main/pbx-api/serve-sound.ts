import { isPbxSound } from '../../preload/contract/pbx-routes.ts';
import type { PbxConnection } from '../account/pbx-connection.ts';
import { pageOf } from '../pages/page-address.ts';

/** Where the sounds of a window's PBX are: `app://phone/pbx/<key>/v1/…`. */
export const SOUND_FOLDER = '/pbx/';

/** Which recording of a call that has several. */
const PART = /^(\?part=\d{1,3})?$/;

/** What a player needs of the answer (RFC 9110 §14); nothing else of the PBX reaches the page. */
const HEADERS = ['content-type', 'content-length', 'content-range', 'accept-ranges'];

/**
 * Streams a sound of the PBX to the page that owns the key, whole or the part that it asks for. 404 for whatever is
 * not a sound of that page's account, 502 when the PBX does not answer. Never rejects.
 */
export async function serveSound(
  connectionOf: (key: string) => Promise<PbxConnection | undefined>,
  request: Pick<Request, 'url' | 'method' | 'headers' | 'signal'>,
): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405 });
  const { pathname, search } = new URL(request.url);
  const [, key = '', path = ''] = /^\/pbx\/([0-9a-f-]{36})(\/.*)$/.exec(pathname) ?? [];
  if (pageOf(request.url) !== 'phone' || !isPbxSound(path) || !PART.test(search)) {
    return new Response(null, { status: 404 });
  }
  try {
    const pbx = await connectionOf(key);
    if (!pbx) return new Response(null, { status: 404 });
    const range = request.headers.get('range');
    const init = { headers: range === null ? {} : { range }, signal: request.signal };
    return passOn(await pbx.fetch(path + search, init));
  } catch {
    return new Response(null, { status: 502 });
  }
}

function passOn(answer: Response): Response {
  const headers = new Headers({
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
  for (const name of HEADERS) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const isSound = answer.ok && (headers.get('content-type') ?? '').startsWith('audio/');
  if (isSound) return new Response(answer.body, { status: answer.status, headers });
  void answer.body?.cancel();
  return new Response(null, { status: answer.ok ? 502 : answer.status, headers: {} });
}
