import { IncomingRequestMessage, type IncomingResponseMessage } from 'sip.js/lib/core/index.js';
import { type ParsedMessage, parseMessage } from './parse-message.ts';

export type ReadMessage =
  | { readonly kind: 'request'; readonly request: IncomingRequestMessage }
  | { readonly kind: 'response'; readonly response: IncomingResponseMessage }
  /** Broken, but so that its sender can be told: `reply` is a whole response. */
  | { readonly kind: 'bad-request'; readonly reply: string }
  | { readonly kind: 'garbage' };

/** Reads one SIP message. Never throws, whatever the text. */
export function readMessage(text: string): ReadMessage {
  const message = parseSafely(text);
  if (!message) return refuse(text, 400, 'Bad Request');
  if (!(message instanceof IncomingRequestMessage)) {
    return isComplete(message) ? { kind: 'response', response: message } : { kind: 'garbage' };
  }
  if (!isComplete(message)) return refuse(text, 400, 'Bad Request');
  const length = message.getHeader('content-length');
  if (length !== undefined && Number(length) > Buffer.byteLength(message.body)) {
    return refuse(text, 400, 'Body Too Short');
  }
  if (message.getHeader('max-forwards') === '0' && message.method !== 'OPTIONS') {
    return refuse(text, 483, 'Too Many Hops');
  }
  return { kind: 'request', request: message };
}

function parseSafely(text: string): ParsedMessage | undefined {
  try {
    return parseMessage(text);
  } catch {
    // A value that only sip.js' classes refuse.
    return undefined;
  }
}

function isComplete(message: IncomingRequestMessage | IncomingResponseMessage): boolean {
  return (
    Boolean(
      message.via && message.viaBranch && message.from && message.fromTag && message.to && message.callId,
    ) && message.cseq !== undefined
  );
}

/** RFC 3261 §8.2.6.2: the response repeats these of the request, as they came. */
const repeated = ['via', 'from', 'to', 'call-id', 'cseq'];
const short: Readonly<Record<string, string>> = { v: 'via', f: 'from', t: 'to', i: 'call-id' };

function refuse(text: string, status: number, phrase: string): ReadMessage {
  const [start = '', ...rest] = (text.split('\r\n\r\n', 1)[0] ?? '').split('\r\n');
  const method = /^([A-Z]{2,20}) \S.* SIP\/\d\.\d$/.exec(start)?.[1];
  if (!method || method === 'ACK') return { kind: 'garbage' };
  const found = new Set<string>();
  const kept = rest.filter((line) => {
    const name = /^([A-Za-z-]+)\s*:/.exec(line)?.[1]?.toLowerCase() ?? '';
    const full = short[name] ?? name;
    if (!repeated.includes(full) || (full !== 'via' && found.has(full))) return false;
    found.add(full);
    return true;
  });
  if (found.size < repeated.length) return { kind: 'garbage' };
  const version = /SIP\/2\.0$/.test(start);
  const outcome = version ? `${status} ${phrase}` : '505 Version Not Supported';
  return {
    kind: 'bad-request',
    reply: [`SIP/2.0 ${outcome}`, ...kept, 'Content-Length: 0', '', ''].join('\r\n'),
  };
}
