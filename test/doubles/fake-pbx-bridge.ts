import type { PbxBridge } from '../../preload/contract/communicator.ts';
import type { PbxNews, PbxReply, PbxRequest } from '../../preload/contract/pbx-api.ts';
import { noted } from './noted-actions.ts';

export interface FakePbxBridge extends PbxBridge {
  /** All that was asked, in order. */
  readonly asked: PbxRequest[];
  tell(news: PbxNews): void;
}

/** What a request is answered with; a plain value is the body of a 200. A promise may stay open. */
export type FakeAnswer = (request: PbxRequest) => unknown;

const notFound = { type: 'about:blank', title: 'Nothing here', status: 404, code: 'not-found' };

/**
 * A bridge to a PBX that answers what it was told to, by `GET /v1/calls`; whatever it was not told of is not found.
 * An answer that is a `PbxReply` is given as it is.
 */
export function fakePbxBridge(
  answers: Readonly<Record<string, FakeAnswer>> = {},
  soundUrl: (path: string) => Promise<string> = async (path) => path,
): FakePbxBridge {
  const listeners = new Set<(news: PbxNews) => void>();
  const asked: PbxRequest[] = [];
  return {
    asked,
    async request(request) {
      asked.push(request);
      const answer = answers[`${request.method} ${request.path}`];
      return answer ? toReply(await answer(request)) : { outcome: 'answered', status: 404, body: notFound };
    },
    soundUrl,
    save: async ({ name }) => {
      noted('save')(name);
      return 'saved';
    },
    saveMade: async ({ name, kind }) => {
      noted('save')(`${name}.${kind}`);
      return 'saved';
    },
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (news) => {
      for (const listener of [...listeners]) listener(news);
    },
  };
}

function toReply(answer: unknown): PbxReply {
  const isReply = typeof answer === 'object' && answer !== null && 'outcome' in answer;
  return isReply ? (answer as PbxReply) : { outcome: 'answered', status: 200, body: answer ?? null };
}
