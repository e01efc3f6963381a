import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { contentSecurityPolicy } from '../../main/pages/content-security-policy.ts';
import { type LoopbackServer, loopbackServer } from '../support/loopback-server.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wav': 'audio/wav',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves `directory` on a free port of this computer, under the app's own content security policy. */
export function servePage(directory: string): Promise<LoopbackServer> {
  return loopbackServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/favicon.ico') return response.writeHead(204).end();
    const name = path === '/' ? 'index.html' : path.slice(1);
    readFile(join(directory, name)).then(
      (content) => {
        const nonce = randomBytes(16).toString('base64');
        response.setHeader('content-type', TYPES[extname(name)] ?? 'application/octet-stream');
        // Names of scripts hold their fingerprints: compiled once, they stay so.
        response.setHeader('cache-control', name.endsWith('.html') ? 'no-store' : 'max-age=3600');
        response.setHeader('content-security-policy', contentSecurityPolicy('phone', nonce));
        response.end(name.endsWith('.html') ? String(content).replace('__CSP_NONCE__', nonce) : content);
      },
      () => response.writeHead(404).end(),
    );
  });
}
