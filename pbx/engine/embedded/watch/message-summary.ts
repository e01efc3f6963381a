export const MESSAGE_SUMMARY = 'application/simple-message-summary';

/** Voice messages of one user. */
export interface MessageCounts {
  readonly fresh: number;
  readonly old: number;
}

/** RFC 3842 §5.2: whether messages wait, and how many new and old ones; none of them are urgent. */
export function writeMessageSummary(account: string, { fresh, old }: MessageCounts): string {
  return [
    `Messages-Waiting: ${fresh > 0 ? 'yes' : 'no'}`,
    `Message-Account: ${account}`,
    `Voice-Message: ${fresh}/${old} (0/0)`,
    '',
  ].join('\r\n');
}
