import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RtpHeader } from 'werift';
import { OutgoingStream } from './outgoing-stream.ts';

const header = (ssrc: number, sequenceNumber: number): RtpHeader =>
  new RtpHeader({
    ssrc,
    sequenceNumber: sequenceNumber & 0xffff,
    timestamp: sequenceNumber * 960,
    payloadType: 111,
  });

test('a stream runs on through changes of source, our own packets and omitted ones', () => {
  const step = fc.oneof(
    fc.record({ type: fc.constantFrom('forward' as const, 'skip' as const), ssrc: fc.constantFrom(1, 2) }),
    fc.constant({ type: 'produce' as const, ssrc: 0 }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 100 }), fc.nat(0xffff), (steps, start) => {
      const stream = new OutgoingStream();
      const next = new Map([
        [1, start],
        [2, start + 30_000],
      ]);
      let last: number | undefined;
      for (const { type, ssrc } of steps) {
        const sequence = next.get(ssrc) ?? 0;
        next.set(ssrc, sequence + 1);
        if (type === 'skip') stream.skip(header(ssrc, sequence));
        else {
          const sent =
            type === 'produce' ? stream.produce(97, true, 4) : stream.forward(header(ssrc, sequence), 96, 80);
          expect(sent.ssrc).toBe(stream.ssrc);
          if (last !== undefined) expect(sent.sequenceNumber).toBe((last + 1) & 0xffff);
          last = sent.sequenceNumber;
        }
      }
    }),
  );
});

test('what one source lost stays lost, so that the far end can conceal it', () => {
  const stream = new OutgoingStream();
  const [first, second] = [stream.forward(header(1, 10), 96, 80), stream.forward(header(1, 13), 96, 80)];
  expect((second.sequenceNumber - first.sequenceNumber) & 0xffff).toBe(3);
  expect((second.timestamp - first.timestamp) >>> 0).toBe(3 * 960);
  expect(stream.counts).toMatchObject({ packets: 2, octets: 160 });
});
