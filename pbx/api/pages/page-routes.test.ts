import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openApiBench } from '../../../test/doubles/api-bench.ts';
import { temporaryFolder } from '../../../test/doubles/temporary-folder.ts';

const COMPILER = 'compile-rnnoise-worker-Ab_1.js';
const SECRET = 'for developers';

const benchWithPages = async () => {
  const pagesFolder = await temporaryFolder();
  await mkdir(join(pagesFolder, 'assets'));
  const page = (name: string) =>
    `<meta property="csp-nonce" content="__CSP_NONCE__" /><title>${name}</title>`;
  await Promise.all([
    writeFile(join(pagesFolder, 'index.html'), page('phone')),
    writeFile(join(pagesFolder, 'sign-in.html'), page('sign-in')),
    writeFile(join(pagesFolder, 'secret.txt'), SECRET),
    writeFile(join(pagesFolder, 'assets', 'phone-Ab1.js'), 'run()'),
    writeFile(join(pagesFolder, 'assets', 'phone-Ab1.js.map'), SECRET),
    writeFile(join(pagesFolder, 'assets', '.hidden'), SECRET),
    writeFile(join(pagesFolder, 'assets', COMPILER), 'compile()'),
  ]);
  return openApiBench(undefined, undefined, { pagesFolder });
};

describe('the Communicator for browsers', () => {
  it('is there for everybody, each time with a nonce of its own that its policy names', async () => {
    const { api } = await benchWithPages();
    const nonces = new Set<string>();
    for (const [url, title] of [
      ['/', 'phone'],
      ['/sign-in', 'sign-in'],
      ['/', 'phone'],
    ] as const) {
      const answer = await api.inject({ url });
      expect(answer.body).toContain(`<title>${title}</title>`);
      const nonce = /content="([^"]+)"/.exec(answer.body)?.[1] ?? '';
      expect(answer.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(answer.headers['cache-control']).toBe('no-store');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  it('may run and load only what is here, talk only to here and to the SIP server, and not be framed', async () => {
    const { api } = await benchWithPages();
    const policy = String((await api.inject({ url: '/' })).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self' blob: ws://127.0.0.1:5080;");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe/);
  });

  it('has files that are kept for good, and one worker that may compile WebAssembly', async () => {
    const { api } = await benchWithPages();
    const script = await api.inject({ url: '/assets/phone-Ab1.js' });
    expect(script.body).toBe('run()');
    expect(script.headers['content-type']).toMatch(/javascript/);
    expect(script.headers['cache-control']).toMatch(/immutable/);
    expect(script.headers['content-security-policy']).not.toContain('unsafe');
    const compiler = await api.inject({ url: `/assets/${COMPILER}` });
    expect(compiler.headers['content-security-policy']).toContain("'wasm-unsafe-eval'");
  });

  it.each([
    '/assets/phone-Ab1.js.map',
    '/assets/.hidden',
    '/assets/..%2fsecret.txt',
    '/assets/%2e%2e%2fsecret.txt',
    '/assets/nothing.js',
    '/secret.txt',
    '/index.html',
  ])('does not give away %s', async (url) => {
    const { api } = await benchWithPages();
    const answer = await api.inject({ url });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain(SECRET);
    expect(answer.headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
  });

  it('is not there where the service was given none', async () => {
    const { api } = await openApiBench();
    expect((await api.inject({ url: '/' })).statusCode).toBe(404);
  });
});
