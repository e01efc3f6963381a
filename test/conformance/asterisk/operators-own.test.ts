import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, cp, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, onTestFinished } from 'vitest';
import { asteriskConfiguration } from '../../../build/asterisk/asterisk-configuration.ts';
import { asteriskRoot } from '../../../build/asterisk/asterisk-root.ts';
import { launchAsterisk, TEMPORARY } from '../../../build/asterisk/launch-asterisk.ts';
import { outputDirectory, repositoryRoot, serviceBundle } from '../../../build/paths.ts';
import { freePort } from '../../support/free-port.ts';
import { PbxProcess } from '../../support/pbx-process.ts';
import { PREPARATION_MS, prepareAsterisk, test, whySkipped } from './support/asterisk-test.ts';

beforeAll(prepareAsterisk, PREPARATION_MS);

const pbx = async (...words: readonly string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, [serviceBundle, ...words])).stdout;

/** Debian's Asterisk as its package configures it; `change` says otherwise before it is started. */
const debiansAsterisk = async (change: (folder: string, etc: string) => Promise<void>): Promise<string> => {
  const root = await asteriskRoot();
  const folder = await mkdtemp(join(TEMPORARY, 'communicator-own-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const etc = join(folder, 'etc');
  for (const name of ['lib', 'spool', 'spool/recording', 'run', 'log', 'shared'])
    await mkdir(join(folder, name), { recursive: true });
  await cp(join(root, 'etc', 'asterisk'), etc, { recursive: true });
  // Where it lives is the tests' affair: it has no computer of its own.
  const ari = { user: '', password: '' };
  const places = asteriskConfiguration({ folder, httpPort: 0, mediaPorts: [0, 0], ari, domains: [] });
  for (const name of ['asterisk.conf', 'logger.conf'])
    await writeFile(join(etc, name), places.get(name) ?? '');
  await writeFile(join(etc, 'hosts'), '127.0.0.1 localhost\n');
  await change(folder, etc);
  const asterisk = await launchAsterisk(root, folder);
  onTestFinished(() => asterisk.stop());
  return etc;
};

describe.skipIf(whySkipped)("an Asterisk of the operator's own", () => {
  test('serves with the files that are written for it in the place of its own', async ({ openPhone }) => {
    let place = '';
    const etc = await debiansAsterisk(async (folder, target) => {
      const files = join(folder, 'files');
      const options = ['--domain', 'romashka.localhost', '--sounds', join(folder, 'shared')];
      await pbx('asterisk-files', files, ...options, '--http-port', String(await freePort()));
      await cp(files, target, { recursive: true });
      place = join(files, 'asterisk.json');
    });
    const found = await pbx('check', 'asterisk', '--asterisk', place, '--asterisk-etc', etc);
    expect(found).not.toContain('✗');
    expect(found).toContain('Файлы настроек — этой версии');
    await using office = await PbxProcess.start({ args: ['--engine', 'asterisk', '--asterisk', place] });
    const { url, domain } = office.credentials.sip;
    const { login, password } = office.person('101');
    const phone = await openPhone({ url, domain, login, password, patient: true });
    await phone.registered();
    await phone.do('call', '*43');
    await phone.event('confirmed');
    await phone.hearsSound();
  });

  test('is made and run by one command, for as long as that runs', async () => {
    const command = join(repositoryRoot, 'build', 'commands', 'asterisk.ts');
    const child = spawn(process.execPath, [command], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    for await (const line of createInterface(child.stdout)) if (line.startsWith('Ctrl+C')) break;
    const place = join(outputDirectory, 'asterisk', 'asterisk.json');
    expect((await stat(place)).mode & 0o777).toBe(0o600);
    expect(await pbx('check', 'asterisk', '--asterisk', place)).not.toContain('✗');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
    await expect(access(place)).rejects.toThrow();
  });
});
