import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RtpHeader, RtpPacket } from 'werift';
import { DigitReceiver } from './digit-receiver.ts';
import { writeDigit } from './telephone-event.ts';

const packets = (digit: string, timestamp: number): RtpPacket[] =>
  writeDigit(digit, 8_000).map((payload) => new RtpPacket(new RtpHeader({ timestamp }), payload));

describe('keys by telephone events', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const receiving = () => {
    const told: string[] = [];
    return { told, receiver: new DigitReceiver((digit) => told.push(digit)) };
  };

  test('are told once each, when they are released', () => {
    const { told, receiver } = receiving();
    const [one, again] = [packets('5', 100), packets('5', 2_000)];
    for (const packet of one.slice(0, -3)) receiver.receive(packet);
    expect(told).toEqual([]);
    for (const packet of one.slice(-3)) receiver.receive(packet);
    expect(told).toEqual(['5']);
    for (const packet of again) receiver.receive(packet);
    expect(told).toEqual(['5', '5']);
    vi.runAllTimers();
    expect(told).toEqual(['5', '5']);
  });

  test('whose end was lost are told by the next one, or after a moment', () => {
    const { told, receiver } = receiving();
    for (const packet of packets('1', 100).slice(0, 2)) receiver.receive(packet);
    for (const packet of packets('2', 900).slice(0, 2)) receiver.receive(packet);
    expect(told).toEqual(['1']);
    vi.advanceTimersByTime(300);
    expect(told).toEqual(['1', '2']);
  });

  test('of which only the end arrived are told', () => {
    const { told, receiver } = receiving();
    for (const packet of packets('#', 100).slice(-1)) receiver.receive(packet);
    expect(told).toEqual(['#']);
  });

  test('that still sound when the call ends are not told, and leave no timer', () => {
    const { told, receiver } = receiving();
    for (const packet of packets('1', 100).slice(0, 2)) receiver.receive(packet);
    receiver.close();
    vi.runAllTimers();
    expect(told).toEqual([]);
  });
});
