import { npm } from '../npm.ts';
import { repositoryRoot } from '../paths.ts';
import { NO_FAILURE, ONE_FAILURE, type Step } from './step.ts';

/** A script of package.json that is right or wrong as a whole; what it says is shown when wrong. */
export function checkStep(script: string): Step {
  return {
    name: script,
    sharesMachine: true,
    run: async () => {
      const { code, output } = await npm(['run', '--silent', script], { cwd: repositoryRoot });
      if (code === 0) return NO_FAILURE;
      console.log(output);
      return ONE_FAILURE;
    },
  };
}
