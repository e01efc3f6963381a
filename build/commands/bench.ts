import { runPreparedProgram } from '../prepared-program.ts';
import { runCommand } from '../run-command.ts';

await runCommand(() => runPreparedProgram('test/bench/bench.ts', process.argv.slice(2)));
