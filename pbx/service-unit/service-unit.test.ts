import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../test/doubles/temporary-folder.ts';
import { commandLine } from '../command-line/command-line.ts';

const run = promisify(execFile);
const unit = await readFile(new URL('communicator-pbx.service', import.meta.url), 'utf8');
const isThere = await run('systemd-analyze', ['--version']).then(
  () => true,
  () => false,
);

/** 0 is safest, 10 is none at all; systemd calls up to 4 medium. */
const MOST_EXPOSED = 2;

const programIn = (text: string): readonly string[] => /^ExecStart=(.*)$/m.exec(text)?.[1]?.split(' ') ?? [];

it('starts the service with options that it knows', () => {
  const [, , ...words] = programIn(unit);
  expect(commandLine(words)).toMatchObject({
    ...{ command: 'run', demo: false, dataFolder: '/var/lib/communicator-pbx' },
    ...{ port: 5080, monitoringPort: 9464 },
  });
});

it.skipIf(!isThere)(
  'is a unit that systemd takes, and finds shut off from the rest of the computer',
  async () => {
    const file = join(await temporaryFolder(), 'communicator-pbx.service');
    const [node = ''] = programIn(unit);
    const documentation = /^Documentation=.*\n/m;
    await writeFile(file, unit.replace(node, process.execPath).replace(documentation, ''));
    const verified = await run('systemd-analyze', ['verify', file]);
    expect(verified.stderr).toBe('');
    const judged = await run('systemd-analyze', ['security', '--offline=true', '--no-pager', file]);
    const exposure = Number(/exposure level for .*: ([\d.]+)/.exec(judged.stdout)?.[1]);
    expect(exposure).toBeLessThan(MOST_EXPOSED);
  },
);
