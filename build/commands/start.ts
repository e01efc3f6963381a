import { bundle } from '../bundle/bundle.ts';
import { hasDisplay } from '../display.ts';
import { runCommand } from '../run-command.ts';
import { describeRuntime } from '../runtime/describe-runtime.ts';
import { findElectronRuntime } from '../runtime/electron-runtime.ts';

await runCommand(async () => {
  const args = process.argv.slice(2);
  const once = args.includes('--once');
  const appArguments = args.filter((argument) => argument !== '--once');
  await bundle();
  const runtime = await findElectronRuntime();
  describeRuntime(runtime);
  if (hasDisplay() && !once) {
    const { openApp } = await import('../start/open-app.ts');
    return openApp(runtime, appArguments);
  }
  const { openAppUnseen } = await import('../start/open-app-unseen.ts');
  return openAppUnseen(runtime, appArguments, { once: once || isUnattended() });
});

/** A build server waits for the command to end; a person at a terminal ends it. */
function isUnattended(): boolean {
  return Boolean(process.env.CI) && !process.stdin.isTTY;
}
