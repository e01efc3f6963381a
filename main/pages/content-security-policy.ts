import type { Page } from '../../preload/contract/channels.ts';

/** The phone talks SIP to whichever server its account names; without TLS only on this computer. */
const CONNECT: Readonly<Record<Page, string>> = {
  'sign-in': "'self'",
  incoming: "'none'",
  phone: "'self' wss: ws://127.0.0.1:* ws://localhost:*",
};

/**
 * The Content-Security-Policy of a page. `nonce` admits the style element that react-aria writes; it is new
 * with every response.
 */
export function contentSecurityPolicy(page: Page, nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self' blob: mediastream:",
    "worker-src 'self'",
    `connect-src ${CONNECT[page]}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The worker that compiles RNNoise, under the name that the bundler gives it. */
const COMPILER = /^\/assets\/compile-rnnoise-worker-[\w-]+\.js$/;

export const isWasmCompiler = (path: string): boolean => COMPILER.test(path);

/**
 * The policy of that one worker: it may compile WebAssembly, which no page may, and read from here; nothing else
 * (decision 0016). A worker has the policy of its own response, not of the page that starts it.
 */
export const WASM_COMPILER_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
