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
