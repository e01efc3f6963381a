import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAsterisk } from '../../../build/asterisk/start-asterisk.ts';
import { whyNoAsterisk } from '../../../build/asterisk/why-no-asterisk.ts';
import { writePlaceFile } from '../../../build/asterisk/write-place-file.ts';
import { repositoryRoot } from '../../../build/paths.ts';
import { DOMAIN, PASSWORD } from '../../conformance/embedded/support/test-office.ts';
import { PbxProcess } from '../../support/pbx-process.ts';
import { within } from '../../support/within.ts';
import type { CrowdWord } from '../asterisk/crowd.ts';
import { colleagues, foundCompany } from '../found-company.ts';
import type { Measurement } from '../measurement.ts';
import { summarise } from '../summarise.ts';

const CROWD = 1000;
const PATIENCE_MS = 120_000;
const CERTIFICATES = join(repositoryRoot, 'pbx', 'mail', 'fixtures');
const certificate = join(CERTIFICATES, 'localhost.crt');

/** A thousand phones over WSS, and Asterisk is killed and comes back. */
export const asteriskCrowd: Measurement = {
  ids: ['asterisk-crowd-back'],
  async measure() {
    const why = await whyNoAsterisk();
    if (why) {
      console.error(`Not measured: ${why}`);
      return [];
    }
    await using scope = new AsyncDisposableStack();
    const folder = await mkdtemp(join(tmpdir(), 'communicator-bench-crowd-'));
    scope.defer(() => rm(folder, { recursive: true, force: true }));
    const people = colleagues('phone', 1001, CROWD);
    await foundCompany(folder, people);
    const asterisk = await startAsterisk([DOMAIN], {
      secure: { certificate, key: join(CERTIFICATES, 'localhost.key') },
    });
    scope.defer(() => asterisk.close());
    const place = join(folder, 'asterisk.json');
    await writePlaceFile(place, asterisk);
    scope.use(
      await PbxProcess.start({ args: ['--data', folder, '--engine', 'asterisk', '--asterisk', place] }),
    );

    const crowd = fork(
      join(repositoryRoot, 'test', 'bench', 'asterisk', 'crowd.ts'),
      [asterisk.sipUrl, DOMAIN, PASSWORD, ...people.map(({ login }) => login)],
      { env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate } },
    );
    scope.defer(() => void crowd.kill('SIGKILL'));
    await told(crowd, 'online');
    await asterisk.restart(async () => void (await told(crowd, 'gone')));
    const upAt = Date.now();
    const { at } = await told(crowd, 'back');
    return [
      summarise({
        id: 'asterisk-crowd-back',
        what: `Asterisk up again → each of ${CROWD} phones over WSS registered`,
        unit: 'ms',
        target: { worst: 20_000 },
        samples: at.map((time) => time - upAt),
      }),
    ];
  },
};

/** What the crowd says of that; rejects when it ends, or says nothing for long. */
function told<T extends CrowdWord['type']>(
  crowd: ChildProcess,
  type: T,
): Promise<Extract<CrowdWord, { type: T }>> {
  const word = new Promise<Extract<CrowdWord, { type: T }>>((resolve, reject) => {
    crowd.on('message', (said: CrowdWord) => said.type === type && resolve(said as never));
    crowd.once('exit', (code) => reject(new Error(`the crowd ended with ${code}`)));
  });
  return within(PATIENCE_MS, `the crowd is ${type}`, word);
}
