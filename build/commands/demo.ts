import { runPreparedProgram } from '../prepared-program.ts';
import { runCommand } from '../run-command.ts';

await runCommand(() => runPreparedProgram('test/demo/demo.ts', process.argv.slice(2), { visible: true }));
