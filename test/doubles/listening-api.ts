import { createHttpPbxClient } from '../../main/account/http-pbx-client.ts';
import { createPbxAccountSession, type PbxAccountSession } from '../../main/account/pbx-account-session.ts';
import { type ApiBench, openApiBench } from './api-bench.ts';

/** The PBX's API on a real port, and the main process's way of being signed in there. */
export interface ListeningApi {
  readonly bench: ApiBench;
  signIn(login: string): Promise<PbxAccountSession>;
}

export async function listeningApi(): Promise<ListeningApi> {
  const bench = await openApiBench();
  // Tokens are judged by the main process's own clock.
  bench.now = Date.now();
  const origin = await bench.api.listen({ host: '127.0.0.1', port: 0 });
  const client = createHttpPbxClient(fetch);
  return {
    bench,
    async signIn(login) {
      const credentials = { login, password: `${login}-password` };
      const known = await client.signIn(origin, credentials);
      return createPbxAccountSession({ kind: 'pbx', client, origin, credentials, known });
    },
  };
}
