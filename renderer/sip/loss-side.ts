import type { Side } from '../phone/quality.ts';
import type { LinkReading } from './link-reading.ts';

/** Fewer packets than this tell nothing: a report and what has arrived by then never match exactly. */
const ENOUGH_PACKETS = 300;

interface Mark {
  readonly reportAt: number;
  readonly sent: number;
  readonly received: number;
  readonly lost: number;
}

/**
 * Tells on whose side packets are lost. The server passes on the gaps that the far side's packets came with, but
 * reports what it sent itself (RFC 3550 §6.4.1): what is missing of that was lost on our side.
 */
export class LossSide {
  #marks: readonly Mark[] = [];
  #side: Side = 'ours';

  next(reading: LinkReading): Side {
    const mark = markOf(reading);
    const newest = this.#marks.at(-1);
    if (mark === undefined || mark.reportAt === newest?.reportAt) return this.#side;
    // Another stream counts from the beginning.
    const isSame = newest !== undefined && mark.sent >= newest.sent && mark.received >= newest.received;
    this.#marks = isSame ? [...this.#marks, mark] : [mark];
    const since = this.#marks.findLastIndex(({ sent }) => mark.sent - sent >= ENOUGH_PACKETS);
    const from = this.#marks[since];
    if (from === undefined) return this.#side;
    this.#marks = this.#marks.slice(since);
    const ours = mark.sent - from.sent - (mark.received - from.received);
    const all = mark.lost - from.lost;
    this.#side = ours >= all / 2 ? 'ours' : 'theirs';
    return this.#side;
  }
}

/** How much had arrived when the report did: what came after it, at the pace of speech, is taken off. */
function markOf({ at, heard, sender }: LinkReading): Mark | undefined {
  if (heard === undefined || sender === undefined || sender.packets === 0) return undefined;
  const since = Math.max(0, at - sender.at) / PACKET_MS;
  const { packets, lost } = heard;
  return { reportAt: sender.at, sent: sender.packets, received: packets - since, lost };
}

const PACKET_MS = 20;
