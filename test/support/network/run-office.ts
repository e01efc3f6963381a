/** `node run-office.ts <address> <folder>`: the demo office at an address of its own; tells its credentials on stdout. */
import pino from 'pino';
import { startPbx } from '../../../pbx/composition-root.ts';

const [address = '127.0.0.1', dataFolder = ''] = process.argv.slice(2);
const office = await startPbx({
  host: address as `127.${string}`,
  port: 0,
  dataFolder,
  demo: true,
  logger: pino({ level: 'warn' }, pino.destination(2)),
});
process.stdout.write(`${JSON.stringify(office.credentials)}\n`);
