import { join } from 'node:path';
import { outputDirectory } from '../paths.ts';

/** For the many short-lived processes of a test run: Node compiles each of our modules once, not at every start. */
export const compileCache = { NODE_COMPILE_CACHE: join(outputDirectory, 'cache', 'compiled') } as const;
