import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OwnStatus } from '../../../preload/contract/own-status.ts';
import type { PhoneReport } from '../../../preload/contract/phone-report.ts';
import { FakeComputerUse } from '../../../test/doubles/fake-computer-use.ts';
import { idleReport, reportedCall } from '../../../test/doubles/phone-reports.ts';
import { createPhones } from '../phones.ts';
import { watchComputerUse } from './watch-computer-use.ts';

const MINUTE = 60;

describe('a computer that nobody touches', () => {
  let use: FakeComputerUse;
  let phones: ReturnType<typeof createPhones>;
  let said: string[];
  let stop: () => void;
  let phone: PhoneReport;
  const becomes = (change: Partial<PhoneReport>) => {
    phone = { ...phone, ...change };
    phones.report(1, phone);
  };
  const untouched = (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      use.idle += 1;
      vi.advanceTimersByTime(1_000);
    }
  };
  const touch = () => {
    use.idle = 0;
    vi.advanceTimersByTime(3_000);
  };

  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-03-02T10:00:00Z') });
    [use, phones, said] = [new FakeComputerUse(), createPhones(), []];
    phone = idleReport({ awayAfterMinutes: 10 });
    stop = watchComputerUse({
      ...{ phones, use, now: Date.now },
      tell(window, command) {
        if (command.type !== 'status') return;
        said.push(`${window} ${command.status}`);
        // As the page does: what is chosen shows at once.
        if (window === 1) becomes({ status: command.status });
      },
    });
    becomes({});
  });
  afterEach(() => {
    stop();
    expect(vi.getTimerCount()).toBe(0);
    expect(use.listeners.size).toBe(0);
    vi.useRealTimers();
  });

  test('is «away» after the minutes of the rule, and «available» once it is touched', () => {
    untouched(10 * MINUTE - 3);
    expect(said).toEqual([]);
    untouched(6);
    expect(said).toEqual(['1 away']);
    untouched(60 * MINUTE);
    touch();
    expect(said).toEqual(['1 away', '1 available']);
    untouched(11 * MINUTE);
    expect(said).toHaveLength(3);
  });

  test('is nobody’s affair without the rule, and of whoever has no PBX', () => {
    becomes({ awayAfterMinutes: null });
    untouched(300 * MINUTE);
    expect([said, vi.getTimerCount()]).toEqual([[], 0]);
  });

  test.each<OwnStatus>(['away', 'do-not-disturb', 'at-desk-phone'])(
    '%s, chosen by hand, stays, also when it is touched again',
    (status) => {
      becomes({ status });
      untouched(20 * MINUTE);
      touch();
      expect(said).toEqual([]);
    },
  );

  test('does not take back what was chosen meanwhile on another device', () => {
    untouched(11 * MINUTE);
    becomes({ status: 'do-not-disturb' });
    touch();
    expect(said).toEqual(['1 away']);
    untouched(11 * MINUTE);
    becomes({ status: 'away' });
    touch();
    expect(said).toEqual(['1 away']);
  });

  test('leaves whoever becomes available elsewhere so for the minutes of the rule', () => {
    untouched(11 * MINUTE);
    becomes({ status: 'available' });
    untouched(9 * MINUTE);
    expect(said).toEqual(['1 away']);
    untouched(2 * MINUTE);
    expect(said).toEqual(['1 away', '1 away']);
  });

  test('says nothing during a call, and counts from its end', () => {
    becomes({ calls: [reportedCall({ stage: 'talking' })] });
    untouched(40 * MINUTE);
    becomes({ calls: [reportedCall({ stage: 'ended' })] });
    untouched(9 * MINUTE);
    expect(said).toEqual([]);
    untouched(2 * MINUTE);
    expect(said).toEqual(['1 away']);
  });

  test('a call that rings unheard keeps nobody there; one that is answered brings him back', () => {
    becomes({ calls: [reportedCall({ stage: 'incoming' })] });
    untouched(11 * MINUTE);
    expect(said).toEqual(['1 away']);
    becomes({ calls: [reportedCall({ stage: 'answering' })] });
    expect(said).toEqual(['1 away', '1 available']);
  });

  test('a locked screen is «away» at once, whoever touches it, until it is unlocked', () => {
    use.lock(true);
    expect(said).toEqual(['1 away']);
    touch();
    expect(said).toEqual(['1 away']);
    use.idle = 0;
    use.lock(false);
    expect(said).toEqual(['1 away', '1 available']);
  });

  test('a locked screen without the rule, or during a call, changes nothing', () => {
    becomes({ calls: [reportedCall({ stage: 'talking' })] });
    use.lock(true);
    untouched(30 * MINUTE);
    expect(said).toEqual([]);
    use.lock(false);
    becomes({ calls: [], awayAfterMinutes: null });
    use.lock(true);
    expect(said).toEqual([]);
  });

  test('is found locked where nobody tells of it', () => {
    use.locked = true;
    vi.advanceTimersByTime(3_000);
    expect(said).toEqual(['1 away']);
  });

  test('a rule that ends brings back whom it sent away', () => {
    untouched(11 * MINUTE);
    becomes({ awayAfterMinutes: null });
    expect(said).toEqual(['1 away', '1 available']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a status that the PBX refuses is tried again later, not all the time', () => {
    untouched(11 * MINUTE);
    becomes({ status: 'available' });
    untouched(5 * MINUTE);
    expect(said).toEqual(['1 away']);
  });

  test('each window goes by its own rule, and one that is gone by none', () => {
    phones.report(2, idleReport({ awayAfterMinutes: 2 }));
    untouched(3 * MINUTE);
    expect(said).toEqual(['2 away']);
    phones.forget(1);
    phones.forget(2);
    untouched(20 * MINUTE);
    expect([said, vi.getTimerCount()]).toEqual([['2 away'], 0]);
  });
});
