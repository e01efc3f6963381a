import type { CallRecord } from '../contract/call-record.ts';
import { bookValue, changedKeys } from '../routing/book.ts';
import type { Call } from '../routing/call/call.ts';
import { recordSoFar } from '../routing/close-call.ts';
import type { RoutingState } from '../routing/routing-state.ts';
import type { CallStore } from '../store/ports/call-store.ts';
import type { TraceCode } from '../routing/trace/trace-code.ts';
import { gatheredWrites } from './gathered-writes.ts';
import type { WriteQueue } from './write-queue.ts';

/** Writes down calls that go on, so that a row of the history remains of those that a crash ends. */
export interface CallJournal {
  /** Something has happened in a company. `at`: epoch milliseconds. */
  look(company: string, before: RoutingState, after: RoutingState, at: number): void;
  /** The call is over and is being kept as a whole. */
  over(company: string, call: string): void;
  /** Makes rows of the calls that the process before has left behind, but for those that go on. */
  recover(company: string, goingOn: ReadonlySet<string>): Promise<void>;
}

export const createCallJournal = (
  calls: Pick<CallStore, 'add' | 'noteOngoing' | 'ongoing'>,
  queue: WriteQueue,
): CallJournal => {
  const news = gatheredWrites<CallRecord>(queue, 'calls that go on', calls.noteOngoing);

  const closeLost = async (company: string, goingOn: ReadonlySet<string>): Promise<void> => {
    const left = (await calls.ongoing(company)).filter(({ id }) => !goingOn.has(id));
    if (left.length > 0) await calls.add(company, ...left.map(lost));
  };

  return {
    look(company, before, after, at) {
      if (before.calls === after.calls) return;
      for (const id of changedKeys(before.calls, after.calls)) {
        const [was, is] = [bookValue(before.calls, id), bookValue(after.calls, id)];
        if (is && isNews(was, is)) news.add(company, id, recordSoFar(is, at));
      }
    },
    over: news.drop,
    recover: (company, goingOn) =>
      // In its turn: of a call that was found and is over already the row is being written.
      new Promise((resolve) =>
        queue.add('calls that were left behind', () => closeLost(company, goingOn).finally(resolve)),
      ),
  };
};

/** Who called, and who talks: all else may be lost with the process. */
const isNews = (was: Call | undefined, is: Call): boolean =>
  is.stage.stage !== 'ending' &&
  (was?.story.answeredAt !== is.story.answeredAt || was.story.employee !== is.story.employee);

const LOST: TraceCode = 'service-lost';

const lost = (record: CallRecord): CallRecord => ({
  ...record,
  trace: [...record.trace, { at: record.endedAt, code: LOST, details: {} }],
});
