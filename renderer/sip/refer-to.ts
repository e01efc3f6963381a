/** A dialog as the far end would have to name it (RFC 3891 §3): the tags are seen from there. */
export interface DialogName {
  readonly callId: string;
  readonly localTag: string;
  readonly remoteTag: string;
}

/** The value of a Refer-To header: call that address (RFC 3515 §2.1), in place of that call of ours (RFC 5589 §7). */
export function referTo(address: string, replaced?: DialogName): string {
  if (replaced === undefined) return `<${address}>`;
  const { callId, localTag, remoteTag } = replaced;
  const value = encodeURIComponent(`${callId};to-tag=${remoteTag};from-tag=${localTag}`);
  return `<${address}?Replaces=${value}>`;
}
