import { MadeFile } from '../../preload/contract/made-file.ts';
import { PbxFileRequest, type PbxNews, PbxRequest } from '../../preload/contract/pbx-api.ts';
import type { PbxBridge } from '../../preload/contract/communicator.ts';
import { isPbxSound } from '../../preload/contract/pbx-routes.ts';
import type { PbxConnection } from '../account/pbx-connection.ts';
import { answerPbxRequest } from '../pbx-api/answer-pbx-request.ts';
import { openEventStream } from '../pbx-api/event-stream.ts';
import { withQuery } from '../pbx-api/with-query.ts';
import { download } from './download.ts';
import { createListeners } from './listeners.ts';
import { openBrowserSocket } from './open-browser-socket.ts';

/** Sounds that were played last are kept; more are read again. */
const KEPT_SOUNDS = 20;
/** Milliseconds. */
const eventTimes = { firstDelay: 1_000, longestDelay: 30_000 };

/** The API of the PBX for a page: what main does in the app is done here. */
export function createWebPbxBridge(pbx: PbxConnection): PbxBridge & { wake(): void } {
  const news = createListeners<PbxNews>();
  const stream = openEventStream({ pbx, hear: news.tell, openSocket: openBrowserSocket, times: eventTimes });
  const sounds = new Map<string, Promise<string>>();

  const readSound = async (path: string): Promise<string> => {
    const answer = await pbx.fetch(path);
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return URL.createObjectURL(await answer.blob());
  };
  const forgetOldest = () => {
    const [oldest] = sounds;
    if (sounds.size <= KEPT_SOUNDS || !oldest) return;
    sounds.delete(oldest[0]);
    void oldest[1].then(URL.revokeObjectURL, () => undefined);
  };

  return {
    request: async (request) => answerPbxRequest(pbx, PbxRequest.parse(request)),
    /** An audio element sends no token: it is given what was read. */
    soundUrl(path) {
      if (!isPbxSound(new URL(path, pbx.origin).pathname)) return Promise.reject(new Error('refused'));
      const reading = sounds.get(path) ?? readSound(path);
      sounds.set(path, reading);
      reading.catch(() => sounds.delete(path));
      forgetOldest();
      return reading;
    },
    async save(file) {
      const { path, query, name } = PbxFileRequest.parse(file);
      try {
        const answer = await pbx.fetch(withQuery(path, query));
        if (!answer.ok) return 'failed';
        download(await answer.blob(), name);
        return 'saved';
      } catch {
        return 'failed';
      }
    },
    async saveMade(file) {
      const { kind, name, content } = MadeFile.parse(file);
      download(new Blob([content as Uint8Array<ArrayBuffer>]), `${name}.${kind}`);
      return 'saved';
    },
    onNews: news.add,
    wake: stream.wake,
  };
}
