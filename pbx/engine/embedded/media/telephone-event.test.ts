import { describe, expect, test } from 'vitest';
import { readDigit, readDigitBody, writeDigit } from './telephone-event.ts';

describe('a digit', () => {
  test.for(['0', '5', '9', '*', '#', 'A', 'D'])('%s is read as it was written', (digit) => {
    const packets = writeDigit(digit, 48_000);
    expect(new Set(packets.map(readDigit))).toEqual(new Set([digit]));
    expect(packets.map((packet) => packet.readUInt16BE(2))).toEqual([
      960, 1920, 2880, 3840, 4800, 4800, 4800,
    ]);
    expect(packets.map((packet) => packet.readUInt8(1) >> 7)).toEqual([0, 0, 0, 0, 1, 1, 1]);
  });

  test('is not what is no digit', () => {
    expect(writeDigit('x', 8_000)).toEqual([]);
    expect(readDigit(Buffer.from([16, 0, 0, 0]))).toBeUndefined();
    expect(readDigit(Buffer.from([1]))).toBeUndefined();
  });

  test.for([
    ['application/dtmf-relay', 'Signal=5\r\nDuration=160\r\n', '5'],
    ['application/dtmf-relay', 'Duration = 100\nsignal = # \n', '#'],
    ['Application/DTMF', ' a ', 'A'],
    ['application/dtmf-relay', 'Signal=55', undefined],
    ['application/dtmf', '', undefined],
    ['text/plain', 'Signal=5', undefined],
  ] as const)('in a body of %s', ([type, body, digit]) => {
    expect(readDigitBody(type, body)).toBe(digit);
  });
});
