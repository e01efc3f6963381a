/**
 * The entry of `npm start`, `npm test` and the like. Runs on Node 20 with nothing installed yet:
 * brings the packages and, on Debian, the system packages; then hands over to Node 24.
 * Usage: node build/setup.mjs <command> [arguments…]
 */
import { handOver } from './setup/hand-over.mjs';
import { installPackages } from './setup/packages.mjs';
import { installSystemPackages } from './setup/system-packages.mjs';

const COMMANDS = ['start', 'test', 'demo', 'bench', 'gallery', 'pbx', 'asterisk', 'scale-out'];

const [command, ...args] = process.argv.slice(2);
if (!COMMANDS.includes(command)) {
  console.error(`Usage: node build/setup.mjs ${COMMANDS.join('|')} [arguments…]`);
  process.exit(2);
}
try {
  await installPackages();
  await installSystemPackages(command);
  await handOver(command, args);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
