import { repositoryRoot } from './paths.ts';

/** The command line that opens the bundled app, with more arguments for the app after it. */
export function electronArguments(more: readonly string[] = []): string[] {
  return [...sandboxSwitches(), repositoryRoot, ...more];
}

/** Chromium's sandbox refuses to work for root, and only then is it left out. */
function sandboxSwitches(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
