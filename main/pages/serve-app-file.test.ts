import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveAppFile } from './serve-app-file.ts';

const PAGE = '<meta property="csp-nonce" content="__CSP_NONCE__" /><script src="./a.js"></script>';
let folder: string;
let root: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), PAGE);
  writeFileSync(join(root, 'assets', 'a.js'), 'export {}');
  writeFileSync(join(root, 'assets', 'имя.svg'), '<svg/>');
  writeFileSync(join(root, 'assets', 'compile-rnnoise-worker-D3f_a-1.js'), 'compile');
  writeFileSync(join(root, '.hidden.js'), 'hidden');
  writeFileSync(join(root, 'notes.txt'), 'unknown kind');
  writeFileSync(join(folder, 'secret.js'), 'SECRET');
  mkdirSync(join(folder, 'renderer-other'));
  writeFileSync(join(folder, 'renderer-other', 'secret.js'), 'SECRET');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (url: string, method = 'GET') => serveAppFile(root, { url, method });

describe('app: serves', () => {
  test.each([
    ['app://phone/index.html', 'text/html; charset=utf-8'],
    ['app://sign-in/assets/a.js?v=1#x', 'text/javascript; charset=utf-8'],
    ['app://phone/assets/%D0%B8%D0%BC%D1%8F.svg', 'image/svg+xml'],
  ])('%s as %s', async (url, type) => {
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('each page with a nonce of its own, in the policy and in the page', async () => {
    const nonceOf = async () => {
      const response = await get('app://phone/index.html');
      const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
      expect(await response.text()).toBe(PAGE.replace('__CSP_NONCE__', nonce!));
      return nonce;
    };
    expect(await nonceOf()).not.toBe(await nonceOf());
  });
});

describe('WebAssembly', () => {
  const policyOf = async (url: string) => (await get(url)).headers.get('content-security-policy');
  const compiler = 'assets/compile-rnnoise-worker-D3f_a-1.js';

  test('is compiled by one worker of the phone page, which may nothing else', async () => {
    expect(await policyOf(`app://phone/${compiler}`)).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    );
  });

  test.each(['app://phone/index.html', 'app://phone/assets/a.js', `app://sign-in/${compiler}`])(
    'is not compiled by %s',
    async (url) => {
      expect(await policyOf(url)).toContain("script-src 'self';");
    },
  );
});

describe('app: refuses', () => {
  test.each([
    'app://phone/',
    'app://phone/absent.js',
    'app://phone/assets',
    'app://phone/notes.txt',
    'app://phone/.hidden.js',
    'app://phone/%2e%2e/secret.js',
    'app://phone/..%2fsecret.js',
    'app://phone/..%5csecret.js',
    'app://phone/assets/..%2f..%2fsecret.js',
    'app://phone/%2e%2e%2frenderer-other%2fsecret.js',
    'app://phone/index.html%00.js',
    'app://phone/%E0%A4%A.js',
    'app://phone/C:/secret.js',
    'app://phone//etc/passwd.js',
    'app://elsewhere/index.html',
    'https://phone/index.html',
  ])('%s', async (url) => {
    expect((await get(url)).status).toBe(404);
  });

  test.each(['POST', 'PUT', 'DELETE'])('%s', async (method) => {
    expect((await get('app://phone/index.html', method)).status).toBe(405);
  });

  test('whatever path leads out of its folder', async () => {
    const step = fc.constantFrom(
      '..',
      '%2e%2e',
      '.',
      '%2f',
      '%5c',
      '/',
      '\\',
      'assets',
      'secret.js',
      '%00',
      '%252e',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const response = await get(`app://phone/${steps.join('/')}`);
        expect(await response.text()).not.toContain('SECRET');
      }),
      { numRuns: 500 },
    );
  });
});
