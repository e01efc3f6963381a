import { spawn } from 'node:child_process';
import { electronArguments } from '../electron-arguments.ts';
import { repositoryRoot } from '../paths.ts';
import type { ElectronRuntime } from '../runtime/electron-runtime.ts';

/** Opens the app on the person's display. Resolves with the exit code when the app ends. */
export function openApp(runtime: ElectronRuntime, appArguments: readonly string[]): Promise<number> {
  const app = spawn(runtime.executable, electronArguments(appArguments), {
    stdio: 'inherit',
    cwd: repositoryRoot,
  });
  process.on('SIGINT', () => app.kill('SIGINT'));
  process.on('SIGTERM', () => app.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    app.on('error', reject);
    app.on('exit', (code) => resolve(code ?? 0));
  });
}
