import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDesktopSession } from '../desktop-session.ts';
import { electronEnvironment } from '../electron-environment.ts';
import { repositoryRoot } from '../paths.ts';
import { run } from '../run.ts';
import { describeRuntime } from '../runtime/describe-runtime.ts';
import { findElectronRuntime } from '../runtime/electron-runtime.ts';
import { countReport, reportPath } from './report.ts';
import type { Count, Step } from './step.ts';

/** The Playwright tests of a configuration, in real Electron, on an invisible display with a keyring. */
export function playwrightStep(name: string, configuration: string): Step {
  return {
    name,
    run: async () => {
      if (!existsSync(join(repositoryRoot, configuration))) {
        console.log(`There is no ${configuration} yet`);
        return { passed: 0, failed: 0 };
      }
      const report = await reportPath(name);
      const code = await runPlaywright(configuration, report);
      return countReport(report, code, countTests);
    },
  };
}

async function runPlaywright(configuration: string, report: string): Promise<number> {
  const runtime = await findElectronRuntime();
  describeRuntime(runtime);
  const session = await openDesktopSession();
  const entry = join(repositoryRoot, 'node_modules', '@playwright', 'test', 'cli.js');
  const args = [entry, 'test', '--config', configuration, '--reporter=list,json', '--pass-with-no-tests'];
  const own = { ...electronEnvironment(runtime), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  try {
    const { code } = await run(process.execPath, args, {
      cwd: repositoryRoot,
      stdio: 'inherit',
      env: { ...process.env, ...session.environment, ...own },
    });
    return code;
  } finally {
    await session.close();
  }
}

function countTests(report: unknown): Count {
  const { stats } = report as { stats: { expected: number; flaky: number; unexpected: number } };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}
