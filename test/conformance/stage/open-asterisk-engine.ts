import { join } from 'node:path';
import { repositoryRoot } from '../../../build/paths.ts';
import { startAsterisk } from '../../../build/asterisk/start-asterisk.ts';
import { createAsteriskEngine } from '../../../pbx/engine/asterisk/asterisk-engine.ts';
import { createTrunkDirectory } from '../../../pbx/trunk-directory.ts';
import type { OpenEngine } from './engine-under-test.ts';

const FIXTURES = join(repositoryRoot, 'pbx', 'mail', 'fixtures');
const CERTIFICATE = {
  certificate: join(FIXTURES, 'localhost.crt'),
  key: join(FIXTURES, 'localhost.key'),
};

/** An Asterisk of its own, with our engine before it. */
export const openAsteriskEngine: OpenEngine = async (domains, surroundings) => {
  const asterisk = await startAsterisk(domains, { deskPhones: CERTIFICATE });
  const { ariUrl: url, user, password, sipUrl: sip, sharedFolder } = asterisk;
  const ari = { url, user, password };
  const trunks = createTrunkDirectory(
    () => ({ trunks: [], numbers: [] }),
    () => new Map(),
  );
  const engine = await createAsteriskEngine({ ari, sip, sharedFolder, trunks, ...surroundings });
  const watch = () => asterisk.died.then(() => true);
  let died = watch();
  let reviving = Promise.resolve();
  const revive = async () => {
    if (!(await Promise.race([died, false]))) return;
    await asterisk.restart();
    died = watch();
  };
  return {
    name: 'asterisk',
    engine,
    sipUrl: sip,
    deskPhonePort: asterisk.deskPhonePorts.plain,
    needsPatience: true,
    revive: () => {
      reviving = reviving.then(revive);
      return reviving;
    },
    log: () => asterisk.log(),
    [Symbol.asyncDispose]: async () => {
      await engine.close();
      await asterisk.close();
    },
  };
};
