import { describe, expect, it } from 'vitest';
import { CallJournals } from './call-journals.ts';
import { readLink } from './link-reading.ts';

describe('CallJournals', () => {
  it('keeps what happened to a call, in order, and its readings as a table has them', () => {
    const journals = new CallJournals();
    const report = new Map([
      ['i', { type: 'inbound-rtp', kind: 'audio', timestamp: 1000, packetsReceived: 50, packetsLost: 2 }],
    ]);
    journals.event('a', 'ICE checking');
    journals.event('a', 'ICE connected');
    journals.reading('a', readLink(report));
    const [journal] = journals.all;
    expect(journal?.events.map(({ what }) => what)).toEqual(['ICE checking', 'ICE connected']);
    expect(journal?.readings[0]).toMatchObject({
      at: 1000,
      codec: 'opus',
      'heard.packets': 50,
      'heard.lost': 2,
    });
  });

  it('keeps the last ten calls and the last hour of each', () => {
    const journals = new CallJournals();
    for (let call = 1; call <= 12; call++) journals.event(`call ${call}`, 'ICE new');
    expect(journals.all.map(({ call }) => call)).toEqual(
      [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((call) => `call ${call}`),
    );
    for (let second = 0; second < 4000; second++)
      journals.reading('call 12', readLink(new Map([['t', { type: 'transport', timestamp: second }]])));
    const { readings } = journals.all.at(-1)!;
    expect(readings).toHaveLength(3600);
    expect(readings.at(-1)).toMatchObject({ at: 3999 });
  });
});
