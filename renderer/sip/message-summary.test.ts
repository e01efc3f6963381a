import { expect, test } from 'vitest';
import { readMessageSummary } from './message-summary.ts';

const body = (...lines: string[]) => `${lines.join('\r\n')}\r\n`;

test('messages that wait are counted, and the number to hear them by is told', () => {
  const summary = body(
    'Messages-Waiting: yes',
    'Message-Account: sip:*97@pbx.example',
    'Voice-Message: 2/8 (0/2)',
  );
  expect(readMessageSummary(summary)).toEqual({ isWaiting: true, fresh: 2, old: 8, account: '*97' });
});

test.each([
  ['nothing waits', 'messages-waiting: NO', { isWaiting: false, fresh: undefined, old: undefined }],
  ['no count is told', 'Messages-Waiting: yes', { isWaiting: true, fresh: undefined, account: undefined }],
  [
    'the address is in brackets, its number escaped',
    'Messages-Waiting:yes\nMessage-Account: <sip:%2A98@x;user=phone>',
    { account: '*98' },
  ],
])('%s', (_what, text, expected) => expect(readMessageSummary(text)).toMatchObject(expected));

test.each(['', 'Voice-Message: 1/0', 'Messages-Waiting: perhaps', '<?xml version="1.0"?>'])(
  '%j is no summary',
  (text) => expect(readMessageSummary(text)).toBeUndefined(),
);
