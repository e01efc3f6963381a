const digits = '0123456789*#ABCD';

/** How long a digit that we make ourselves sounds, ms. */
const DIGIT_MS = 100;
export const PACKET_MS = 20;

/** The digit of an RTP payload of a telephone event (RFC 4733 §2.3), undefined for other events. */
export function readDigit(payload: Buffer): string | undefined {
  return payload.length >= 4 ? digits[payload.readUInt8(0)] : undefined;
}

/** Payloads of one digit in the order of sending, one each 20 ms, its end three times (RFC 4733 §2.5.1.4). */
export function writeDigit(digit: string, clockRate: number): Buffer[] {
  const event = digits.indexOf(digit);
  if (event < 0) return [];
  const steps = DIGIT_MS / PACKET_MS;
  const perPacket = (clockRate * PACKET_MS) / 1000;
  const payload = (duration: number, end: boolean): Buffer => {
    const buffer = Buffer.alloc(4);
    buffer.writeUInt8(event, 0);
    buffer.writeUInt8((end ? 0x80 : 0) | 10, 1);
    buffer.writeUInt16BE(duration, 2);
    return buffer;
  };
  const sounding = Array.from({ length: steps - 1 }, (_, index) => payload(perPacket * (index + 1), false));
  return [...sounding, ...Array.from({ length: 3 }, () => payload(perPacket * steps, true))];
}

/** The digit of an `application/dtmf-relay` or `application/dtmf` body, as phones send it in INFO. */
export function readDigitBody(contentType: string, body: string): string | undefined {
  const signal = /^application\/dtmf-relay/i.test(contentType)
    ? /^[ \t]*signal[ \t]*=[ \t]*(\S+)/im.exec(body.slice(0, 200))?.[1]
    : /^application\/dtmf$/i.test(contentType)
      ? body.slice(0, 10).trim()
      : undefined;
  const digit = signal?.toUpperCase();
  return digit?.length === 1 && digits.includes(digit) ? digit : undefined;
}
