/** Of every file of the Communicator for browsers. What the pages are made of has its content in its name. */
const common = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** The worker that compiles RNNoise, under the name that the bundler gives it. */
const WASM_COMPILER = /^compile-rnnoise-worker-[\w-]+\.js$/;
const WASM_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const NO_POLICY_NEEDED = "default-src 'none'; script-src 'self'; connect-src 'self'";

/**
 * A page may load what is here or its own, and talk to here and to `sipOrigin` (`wss://host`). `nonce` admits the style element
 * that react-aria writes; it is new with every answer.
 */
export const pageHeaders = (nonce: string, sipOrigin: string): Readonly<Record<string, string>> => ({
  ...common,
  'Cache-Control': 'no-store',
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self' blob: mediastream:",
    "worker-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self' blob: ${sipOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(self), display-capture=()',
});

/** A worker has the policy of its own answer, not of the page that starts it: that one may compile WebAssembly. */
export const assetHeaders = (file: string): Readonly<Record<string, string>> => ({
  ...common,
  'Content-Security-Policy': WASM_COMPILER.test(file) ? WASM_POLICY : NO_POLICY_NEEDED,
});
