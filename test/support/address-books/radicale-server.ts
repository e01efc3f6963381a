import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../../doubles/temporary-folder.ts';
import { freePort } from '../free-port.ts';
import { spawnServer } from './spawn-server.ts';

export interface RadicaleServer extends AsyncDisposable {
  readonly url: string;
  /** Makes an address book of that person, with those cards in it. */
  fill(book: string, cards: readonly string[]): Promise<void>;
}

/** A real CardDAV server (Debian: radicale) with one person in it. */
export async function startRadicale(login: string, password: string): Promise<RadicaleServer> {
  const folder = await temporaryFolder();
  const port = await freePort();
  await writeFile(join(folder, 'users'), `${login}:${password}\n`);
  const configuration = [
    '[server]',
    `hosts = 127.0.0.1:${port}`,
    '[auth]',
    'type = htpasswd',
    `htpasswd_filename = ${join(folder, 'users')}`,
    'htpasswd_encryption = plain',
    'delay = 0',
    '[storage]',
    `filesystem_folder = ${join(folder, 'collections')}`,
  ];
  await writeFile(join(folder, 'config'), configuration.join('\n'));
  const server = await spawnServer('radicale', ['--config', join(folder, 'config')], port);
  const url = `http://127.0.0.1:${port}/`;
  const authorization = `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`;
  const send = async (method: string, path: string, body: string, type: string) => {
    const answer = await fetch(url + path, {
      method,
      body,
      headers: { authorization, 'content-type': type },
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  };
  return {
    url,
    async fill(book, cards) {
      const made = `<?xml version="1.0"?><mkcol xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><set><prop><resourcetype><collection/><C:addressbook/></resourcetype><displayname>${book}</displayname></prop></set></mkcol>`;
      await send('MKCOL', `${login}/${book}/`, made, 'application/xml');
      for (const [at, card] of cards.entries())
        await send('PUT', `${login}/${book}/${at}.vcf`, card, 'text/vcard; charset=utf-8');
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
