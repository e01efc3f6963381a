import { utilityProcess } from 'electron';
import type { OfficeProcess } from './office-process.ts';

/** Starts the bundled office as a child that cannot outlive the app. Its output goes nowhere: it has its own log. */
export function forkOfficeProcess(script: string, dataFolder: string): OfficeProcess {
  const child = utilityProcess.fork(script, ['--data', dataFolder], {
    serviceName: 'Communicator office',
    stdio: 'ignore',
  });
  return {
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  };
}
