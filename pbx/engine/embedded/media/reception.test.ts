import { expect, test } from 'vitest';
import { RtpHeader } from 'werift';
import { Reception } from './reception.ts';

const header = (sequenceNumber: number): RtpHeader =>
  new RtpHeader({ ssrc: 9, sequenceNumber: sequenceNumber & 0xffff, timestamp: sequenceNumber * 960 });

test('losses are counted over the wrap of sequence numbers, anew in each report', () => {
  const reception = new Reception(header(65_530));
  for (let index = 0; index < 20; index++)
    if (index % 4 !== 3) reception.add(header(65_530 + index), index * 20);
  expect(reception.report(400)).toMatchObject({
    ssrc: 9,
    packetsLost: 4,
    highestSequence: 65_536 + 12,
    jitter: 0,
  });
  for (let index = 20; index < 30; index++) reception.add(header(65_530 + index), index * 20);
  expect(reception.report(600)).toMatchObject({ fractionLost: Math.floor(256 / 11), packetsLost: 5 });
});

test('late packets are no loss, and uneven ones are jitter', () => {
  const reception = new Reception(header(0));
  for (const index of [0, 2, 1, 3]) reception.add(header(index), index * 20 + (index % 2) * 10);
  const report = reception.report(100);
  expect(report.packetsLost).toBe(0);
  expect(report.jitter).toBeGreaterThan(0);
});
