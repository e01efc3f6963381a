import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../test/doubles/temporary-folder.ts';
import { readIceServers } from './ice-servers-file.ts';

it('reads what the operator has written, and says where it is wrong without telling the secret', async () => {
  const file = join(await temporaryFolder(), 'ice.json');
  const turn = { urls: ['turn:turn.example'], secret: 'north-wind-and-sun' };
  await writeFile(file, JSON.stringify({ turn }));
  expect(await readIceServers(file)).toEqual({ stun: [], turn: { ...turn, ttlSeconds: 86_400 } });
  await writeFile(file, JSON.stringify({ turn: { ...turn, urls: ['http://turn.example'] } }));
  const wrong = await readIceServers(file).catch(String);
  expect(wrong).toContain('turn.urls.0');
  expect(wrong).not.toContain('north-wind');
  await writeFile(file, '{"turn": north-wind-and-sun');
  await expect(readIceServers(file)).rejects.toThrow('the whole');
  await expect(readIceServers(`${file}.gone`)).rejects.toThrow('ENOENT');
});
