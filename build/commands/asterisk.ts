/** `npm run pbx:asterisk [-- --port P] [--domain D]…`: an Asterisk 22 of Debian's on this computer, until Ctrl+C. */
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type RunningAsterisk, startAsterisk } from '../asterisk/start-asterisk.ts';
import { whyNoAsterisk } from '../asterisk/why-no-asterisk.ts';
import { writePlaceFile } from '../asterisk/write-place-file.ts';
import { outputDirectory } from '../paths.ts';
import { runCommand } from '../run-command.ts';

const DEMO_DOMAIN = 'romashka.localhost';
const PLACE = join(outputDirectory, 'asterisk', 'asterisk.json');

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      domain: { type: 'string', multiple: true, default: [DEMO_DOMAIN] },
    },
  });
  const why = await whyNoAsterisk();
  if (why) throw new Error(why);
  // Asked before the start, so that a signal during it is not lost.
  const asked = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const asterisk = await startAsterisk(values.domain, { httpPort: Number(values.port) });
  try {
    await writePlaceFile(PLACE, asterisk);
    console.log(greeting(asterisk));
    const end = await Promise.race([asked, asterisk.died]);
    if (typeof end === 'string') throw new Error(`Asterisk ended by itself.\n${end}`);
    return 0;
  } finally {
    await rm(PLACE, { force: true });
    await asterisk.close();
  }
});

function greeting({ ariUrl, sipUrl, configuration }: RunningAsterisk): string {
  return [
    'Asterisk 22 is running.',
    `  ARI            ${ariUrl}`,
    `  SIP            ${sipUrl}`,
    `  configuration  ${configuration}`,
    `  for --asterisk ${PLACE}`,
    'Now, in another terminal:',
    `  npm run pbx -- --demo --port 5080 --engine asterisk --asterisk ${PLACE}`,
    `  npm run pbx -- check asterisk --asterisk ${PLACE}`,
    'Ctrl+C ends it.',
  ].join('\n');
}
