/** `npm run demo [-- --json]`: a call between two windows of the embedded office, heard and measured. */
import { parseArgs } from 'node:util';
import { playDemo } from './play-demo.ts';

const { json } = parseArgs({ options: { json: { type: 'boolean', default: false } } }).values;

const result = await playDemo((line) => {
  if (!json) console.log(line);
});
if (json) console.log(JSON.stringify(result));
else console.log(result.ok ? 'The call went through.' : `The call did not go through: ${result.reason}`);
process.exitCode = result.ok ? 0 : 1;
