import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Page } from '../../preload/contract/channels.ts';
import { contentSecurityPolicy, isWasmCompiler, WASM_COMPILER_POLICY } from './content-security-policy.ts';
import { pageOf } from './page-address.ts';

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
};

/** `<meta property="csp-nonce" content="…">`: where react-aria looks for the nonce of its style element. */
const NONCE_META = /(<meta property="csp-nonce" content=")[^"]*(")/;

/**
 * Answers a request for `app://<page>/<path>` with a file of `root`: 404 for anything that is not a known
 * kind of file below it, 405 for anything but GET and HEAD. Never rejects.
 */
export async function serveAppFile(
  root: string,
  request: Pick<Request, 'url' | 'method'>,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
  const page = pageOf(request.url);
  const path = fileBelow(root, request.url);
  const type = path && MIME_TYPES[extname(path)];
  if (!page || !path || !type) return notFound();
  try {
    const isCompiler = page === 'phone' && isWasmCompiler(new URL(request.url).pathname);
    return respond(page, type, await readFile(path), isCompiler);
  } catch {
    return notFound();
  }
}

/** The file that a URL's path names, or undefined when it would lead out of `root` or hides something. */
function fileBelow(root: string, url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url).pathname);
    if (/[\\\0:]|(^|\/)\./.test(path)) return undefined;
    const file = normalize(join(root, path));
    return file.startsWith(normalize(root) + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

function respond(page: Page, type: string, content: Buffer, isCompiler: boolean): Response {
  const nonce = randomBytes(16).toString('base64');
  const body = type.startsWith('text/html')
    ? content.toString('utf8').replace(NONCE_META, `$1${nonce}$2`)
    : new Uint8Array(content);
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': isCompiler ? WASM_COMPILER_POLICY : contentSecurityPolicy(page, nonce),
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
