/**
 * Whether a URL's host can only be this computer: `localhost`, `*.localhost` (RFC 6761 §6.3),
 * 127.0.0.0/8 or `[::1]`. Expects `URL.hostname`, so already in canonical form.
 */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname) ||
    hostname === '[::1]'
  );
}
