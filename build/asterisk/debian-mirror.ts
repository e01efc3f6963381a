import { runOrThrow } from '../run.ts';

/**
 * Address of the Debian mirror that this machine's apt uses. Rejects when apt knows no Debian archive.
 */
export async function debianMirror(): Promise<string> {
  const format = '$(REPO_URI) $(ORIGIN) $(SUITE)';
  const lines = await runOrThrow('apt-get', ['indextargets', '--format', format, 'Created-By: Packages']);
  const archives = lines
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, origin, suite]) => origin === 'Debian' && !suite?.endsWith('-security'));
  const address = archives[0]?.[0];
  if (!address) throw new Error('apt on this machine knows no Debian archive to take Asterisk from');
  return address;
}
