import type { MessagesWaiting } from '../phone/messages-waiting.ts';

/**
 * Reads a body of application/simple-message-summary (RFC 3842 §5.2). Undefined for what is none: it has no line
 * `Messages-Waiting`.
 */
export function readMessageSummary(body: string): MessagesWaiting | undefined {
  const fields = new Map(
    body.split(/\r\n|\r|\n/).flatMap((line): [string, string][] => {
      const [, name, value] = /^([\w-]+)\s*:\s*(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value.trim()]];
    }),
  );
  const waiting = /^(yes|no)$/i.exec(fields.get('messages-waiting') ?? '')?.[1];
  if (waiting === undefined) return undefined;
  // `new/old (urgent new/urgent old)`.
  const [, fresh, old] = /^(\d{1,6})\s*\/\s*(\d{1,6})/.exec(fields.get('voice-message') ?? '') ?? [];
  return {
    isWaiting: waiting.toLowerCase() === 'yes',
    fresh: fresh === undefined ? undefined : Number(fresh),
    old: old === undefined ? undefined : Number(old),
    account: accountOf(fields.get('message-account')),
  };
}

/** `sip:*97@pbx.example` → `*97`; some servers put it between angle brackets. */
function accountOf(address: string | undefined): string | undefined {
  const user = /^<?sips?:([^@>;\s]{1,64})@/i.exec(address ?? '')?.[1];
  if (user === undefined) return undefined;
  try {
    return decodeURIComponent(user);
  } catch {
    return user;
  }
}
