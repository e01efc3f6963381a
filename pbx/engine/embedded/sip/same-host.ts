/** Host names do not differ by case (RFC 3261 §19.1.4). */
export function isSameHost(host: string | undefined, domain: string): boolean {
  return host?.toLowerCase() === domain.toLowerCase();
}
