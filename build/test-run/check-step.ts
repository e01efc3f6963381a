import { npm } from '../npm.ts';
import { repositoryRoot } from '../paths.ts';
import type { Step } from './step.ts';

/** A script of package.json that is right or wrong as a whole; what it says is shown when wrong. */
export function checkStep(script: string): Step {
  return {
    name: script,
    run: async () => {
      const { code, output } = await npm(['run', '--silent', script], { cwd: repositoryRoot });
      if (code === 0) return { passed: 0, failed: 0 };
      console.log(output);
      return { passed: 0, failed: 1 };
    },
  };
}
