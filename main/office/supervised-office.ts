import { type OfficeCredentials, OfficeMessage } from '../../pbx/contract/office.ts';
import { SignInFailure } from '../account/sign-in-failure.ts';
import type { Log } from '../log/log.ts';
import type { OfficeHost } from './office-host.ts';
import type { OfficeProcess } from './office-process.ts';

/** A first start creates a database and several slow password hashes. */
const START_TIMEOUT_MS = 20_000;

/**
 * Runs at most one office process:
 *
 *   stopped ──credentials()──▶ running ──exit──▶ stopped (and `onLost`, had it been ready)
 *
 * A start that fails or takes too long ends its process and rejects; the next `credentials()` starts afresh.
 */
export function createSupervisedOffice(
  fork: () => OfficeProcess,
  log: Log,
  startTimeoutMs = START_TIMEOUT_MS,
): OfficeHost {
  const lostListeners: (() => void)[] = [];
  let running: { readonly process: OfficeProcess; readonly ready: Promise<OfficeCredentials> } | undefined;

  const start = () => {
    const process = fork();
    const office = { process, ready: whenReady(process, startTimeoutMs) };
    let wasReady = false;
    process.onExit((code) => {
      if (running !== office) return;
      running = undefined;
      log.error('The office ended by itself', { code });
      if (wasReady) for (const listener of lostListeners) listener();
    });
    office.ready.then(
      () => {
        wasReady = true;
      },
      (error) => {
        log.error('The office did not start', { error });
        if (running === office) running = undefined;
        process.kill();
      },
    );
    return office;
  };

  return {
    credentials() {
      running ??= start();
      return running.ready;
    },
    onLost(listener) {
      lostListeners.push(listener);
    },
    close() {
      const { process } = running ?? {};
      running = undefined;
      process?.kill();
    },
  };
}

function whenReady(process: OfficeProcess, timeoutMs: number): Promise<OfficeCredentials> {
  return new Promise((resolve, reject) => {
    const fail = (detail: string) => {
      clearTimeout(timer);
      reject(new SignInFailure({ code: 'office-failed', detail }));
    };
    const timer = setTimeout(() => fail('no answer'), timeoutMs);
    process.onExit((code) => fail(`exit ${code}`));
    process.onMessage((message) => {
      const parsed = OfficeMessage.safeParse(message);
      if (!parsed.success) fail('unknown message');
      else if (parsed.data.type === 'failed') fail(parsed.data.reason);
      else {
        clearTimeout(timer);
        resolve(parsed.data.credentials);
      }
    });
  });
}
