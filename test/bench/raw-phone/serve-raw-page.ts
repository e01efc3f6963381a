import { readFile } from 'node:fs/promises';
import { jssipBundle } from '../../support/jssip-bundle.ts';
import { loopbackServer } from '../../support/loopback-server.ts';
import type { RawAccount } from './raw-account.ts';

/** With an account after the `#`, the page registers by itself; else it waits for what is done to it. */
const PAGE = `<!doctype html><title>JsSIP alone</title><script src="/jssip.js"></script><script>
const account = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
if (account.url) new JsSIP.UA({
  sockets: [new JsSIP.WebSocketInterface(account.url)],
  uri: 'sip:' + account.login + '@' + account.domain,
  password: account.password,
}).start();
</script>`;

export interface RawPage extends AsyncDisposable {
  /** On loopback over http, where a page may use the microphone. */
  url(account?: RawAccount): string;
}

export async function serveRawPage(): Promise<RawPage> {
  const script = await readFile(await jssipBundle());
  const server = await loopbackServer((request, response) => {
    const [type, body] = request.url === '/jssip.js' ? ['text/javascript', script] : ['text/html', PAGE];
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  return {
    url: (account) => (account ? `${server.url}#${new URLSearchParams({ ...account })}` : server.url),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
