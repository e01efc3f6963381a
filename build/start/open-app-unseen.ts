import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { openVirtualDisplay } from '../display.ts';
import { electronArguments } from '../electron-arguments.ts';
import { launchDriven } from '../launch-driven.ts';
import { outputDirectory, repositoryRoot } from '../paths.ts';
import { say } from '../progress.ts';
import type { ElectronRuntime } from '../runtime/electron-runtime.ts';
import { screenshotWhenPainted } from './screenshot-when-painted.ts';

/**
 * Opens the app on an invisible display and writes a screenshot of it. Then goes on until the app
 * ends or this command is interrupted; with `once` it ends the app itself.
 */
export async function openAppUnseen(
  runtime: ElectronRuntime,
  appArguments: readonly string[],
  { once }: { once: boolean },
): Promise<number> {
  say('No display here: the app runs on an invisible one (Xvfb).');
  const display = await openVirtualDisplay();
  try {
    const app = await launchDriven({
      executablePath: runtime.executable,
      args: electronArguments(appArguments),
      cwd: repositoryRoot,
      env: definedVariables({ ...process.env, ...display.environment }),
    });
    return await showAndWait(app, once);
  } finally {
    await display.close();
  }
}

async function showAndWait(app: ElectronApplication, once: boolean): Promise<number> {
  const process = app.process();
  process.stdout?.pipe(globalThis.process.stdout);
  process.stderr?.pipe(globalThis.process.stderr);
  const ended = new Promise<number>((resolve) => process.once('exit', (code) => resolve(code ?? 0)));
  const path = join(outputDirectory, 'screenshots', 'start.png');
  await Promise.race([ended, screenshotWhenPainted(app, path)]);
  say(`Screenshot: ${path}`);
  if (once) await app.close();
  else say('The app goes on running; Ctrl+C ends it.');
  return ended;
}

function definedVariables(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
