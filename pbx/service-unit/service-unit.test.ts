import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/doubles/temporary-folder.ts';
import { commandLine } from '../command-line/command-line.ts';

const run = promisify(execFile);
const unitOf = (name: string) => readFile(new URL(name, import.meta.url), 'utf8');
const alone = await unitOf('communicator-pbx.service');
const oneOfTwo = await unitOf('communicator-pbx@.service');
const isThere = await run('systemd-analyze', ['--version']).then(
  () => true,
  () => false,
);

/** 0 is safest, 10 is none at all; systemd calls up to 4 medium. */
const MOST_EXPOSED = 2;

const programIn = (text: string): readonly string[] => /^ExecStart=(.*)$/m.exec(text)?.[1]?.split(' ') ?? [];

describe('the unit', () => {
  it('starts the service with options that it knows', () => {
    const expected = { command: 'run', demo: false, dataFolder: '/var/lib/communicator-pbx', port: 5080 };
    expect(commandLine(programIn(alone).slice(2))).toMatchObject({ ...expected, monitoringPort: 9464 });
    const asInstance = oneOfTwo.replaceAll('%i', '9465').replaceAll('%d', '/run/credentials');
    expect(commandLine(programIn(asInstance).slice(2))).toMatchObject({
      ...{ ...expected, monitoringPort: 9465, standby: true },
      asterisk: { file: '/run/credentials/asterisk.json' },
    });
  });

  it('shuts one of two off as it does one alone', () => {
    const shutOff = (unit: string) => unit.slice(unit.indexOf('UMask='));
    expect(shutOff(oneOfTwo)).toBe(shutOff(alone));
  });

  it.skipIf(!isThere).each([
    ['communicator-pbx.service', 'communicator-pbx.service', alone],
    ['communicator-pbx@.service', 'communicator-pbx@9464.service', oneOfTwo],
  ])(
    '%s is taken by systemd, and found shut off from the rest of the computer',
    async (name, instance, text) => {
      const folder = await temporaryFolder();
      const [node = ''] = programIn(text);
      const documentation = /^Documentation=.*\n/m;
      await writeFile(join(folder, name), text.replace(node, process.execPath).replace(documentation, ''));
      const verified = await run('systemd-analyze', ['verify', join(folder, instance)]);
      expect(verified.stderr).toBe('');
      const file = join(folder, name);
      const judged = await run('systemd-analyze', ['security', '--offline=true', '--no-pager', file]);
      const exposure = Number(/exposure level for .*: ([\d.]+)/.exec(judged.stdout)?.[1]);
      expect(exposure).toBeLessThan(MOST_EXPOSED);
    },
  );
});
