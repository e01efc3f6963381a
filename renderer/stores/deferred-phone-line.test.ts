import { describe, expect, it } from 'vitest';
import { FakePhoneLine } from '../../test/doubles/fake-phone-line.ts';
import type { LineEvent } from '../phone/phone-line.ts';
import { deferredPhoneLine } from './deferred-phone-line.ts';

describe('deferredPhoneLine', () => {
  it('passes on what it was told before it was loaded', async () => {
    const line = new FakePhoneLine();
    const loading = Promise.resolve(line);
    const deferred = deferredPhoneLine(() => loading);
    deferred.watch(['101']);
    deferred.connect();
    deferred.connect();
    expect(line.told).toEqual([]);
    await loading;
    deferred.probe();
    expect(line.told).toEqual(['connect', 'watch 101', 'probe']);
  });

  it('is a lost connection when the code cannot be loaded, and tries again', async () => {
    const line = new FakePhoneLine();
    const events: LineEvent[] = [];
    let tries = 0;
    const deferred = deferredPhoneLine(async () => {
      tries++;
      if (tries === 1) throw new Error('no such chunk');
      return line;
    });
    const lost = new Promise<void>((resolve) => {
      deferred.listen((event) => {
        events.push(event);
        resolve();
      });
    });
    deferred.connect();
    await lost;
    await Promise.resolve();
    expect(events).toEqual([{ type: 'connection-lost', reason: 'server-unreachable' }]);
    deferred.connect();
    await Promise.resolve();
    expect(line.told).toEqual(['connect']);
  });

  it('loads nothing any more once stopped', async () => {
    const line = new FakePhoneLine();
    const loading = Promise.resolve(line);
    const deferred = deferredPhoneLine(() => loading);
    deferred.connect();
    deferred.stop();
    await loading;
    await Promise.resolve();
    expect(line.told).toEqual([]);
  });
});
