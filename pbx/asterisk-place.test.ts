import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../test/doubles/temporary-folder.ts';
import { readAsteriskPlace } from './asterisk-place.ts';

const written = {
  ari: { url: 'http://127.0.0.1:8088/ari', user: 'communicator', password: 'hush' },
  sip: 'wss://pbx.example:8089/ws',
  sounds: '/var/lib/communicator/sounds',
};

const file = async (content: unknown): Promise<string> => {
  const path = join(await temporaryFolder(), 'asterisk.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

const known = { COMMUNICATOR_ARI_USER: 'u', COMMUNICATOR_ARI_PASSWORD: 'hush' };

describe('where Asterisk is', () => {
  it('is what the file says; the command line may name another address', async () => {
    const path = await file(written);
    expect(await readAsteriskPlace({ file: path }, {})).toEqual(written);
    const moved = await readAsteriskPlace({ file: path, ariUrl: 'https://other.example/ari' }, known);
    expect(moved.ari).toEqual({ ...written.ari, url: 'https://other.example/ari' });
  });

  it('may be said by address and environment, for one on this computer', async () => {
    expect(await readAsteriskPlace({ ariUrl: 'http://127.0.0.1:8088/ari/' }, known)).toMatchObject({
      ari: { url: 'http://127.0.0.1:8088/ari', user: 'u', password: 'hush' },
      sip: 'ws://127.0.0.1:8088/ws',
    });
    await expect(readAsteriskPlace({ ariUrl: 'http://127.0.0.1:8088/ari' }, {})).rejects.toThrow(
      'COMMUNICATOR_ARI_PASSWORD',
    );
  });

  it('is never reached in the clear over a network', async () => {
    const elsewhere = { ...written, ari: { ...written.ari, url: 'http://pbx.example:8088/ari' } };
    await expect(readAsteriskPlace({ file: await file(elsewhere) }, {})).rejects.toThrow('ari.url');
  });

  it.each([
    '{',
    '{}',
    '{"ari":1}',
    JSON.stringify({ ...written, sip: 'http://a' }),
    JSON.stringify({ ...written, more: 1 }),
  ])('refuses %s, and tells no password', async (content) => {
    const refusal = await readAsteriskPlace({ file: await file(content) }, {}).catch(String);
    expect(refusal).toContain('does not say where Asterisk is');
    expect(refusal).not.toContain('hush');
  });
});
