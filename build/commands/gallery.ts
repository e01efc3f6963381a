import { runPreparedProgram } from '../prepared-program.ts';
import { runCommand } from '../run-command.ts';

await runCommand(() => runPreparedProgram('test/gallery/gallery.ts', process.argv.slice(2)));
