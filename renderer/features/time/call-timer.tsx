import { formatDuration } from './format-duration.ts';
import { useNow } from './use-now.ts';

/** How long ago `since` (epoch milliseconds) was, counting on. */
export function CallTimer({ since }: { readonly since: number }) {
  const now = useNow(since);
  return <span role="timer">{formatDuration(now - since)}</span>;
}
