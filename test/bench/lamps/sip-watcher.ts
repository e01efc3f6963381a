import { DOMAIN } from '../../conformance/embedded/support/test-office.ts';
import { RawPhone } from '../../security/sip/support/raw-phone.ts';
import type { Colleague } from '../found-company.ts';
import type { OnTold, Watcher } from './watcher.ts';

/** Watches as a desk phone does: one subscription a lamp (RFC 4235), each notification acknowledged. */
export async function openSipWatcher(
  sipUrl: string,
  watcher: Colleague,
  watched: readonly Colleague[],
  onTold: OnTold,
): Promise<Watcher> {
  const logins = new Map(watched.map(({ extension, login }) => [extension, login]));
  const phone = await RawPhone.registered(sipUrl, watcher.login);
  phone.onMessage = (text) => {
    if (!text.startsWith('NOTIFY ')) return;
    phone.received.pop();
    const at = performance.timeOrigin + performance.now();
    phone.send(acknowledgement(text));
    const extension = /entity="sip:(\d+)@/.exec(text)?.[1] ?? '';
    onTold(logins.get(extension) ?? '', at);
  };
  for (const { extension } of watched) await subscribe(phone, watcher.login, extension);
  return { close: () => void phone[Symbol.asyncDispose]() };
}

async function subscribe(phone: RawPhone, login: string, extension: string): Promise<void> {
  const address = `sip:${extension}@${DOMAIN}`;
  const answer = await phone.ask('SUBSCRIBE', login, {
    uri: address,
    to: `<${address}>`,
    headers: [
      'Event: dialog',
      'Accept: application/dialog-info+xml',
      'Expires: 600',
      `Contact: <sip:${phone.tag}@raw.invalid;transport=ws>`,
    ],
  });
  if (!answer.startsWith('SIP/2.0 200')) throw new Error(`no subscription to ${extension}: ${answer}`);
}

/** RFC 3261 §8.2.6: what an answer repeats of its request. */
function acknowledgement(request: string): string {
  const repeated = request.match(/^(?:Via|From|To|Call-ID|CSeq):.*$/gim) ?? [];
  return ['SIP/2.0 200 OK', ...repeated.map((line) => line.trimEnd()), 'Content-Length: 0', '', ''].join(
    '\r\n',
  );
}
