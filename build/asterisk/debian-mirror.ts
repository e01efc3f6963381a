import { runOrThrow } from '../run.ts';

/** Where this machine's apt gets its packages from. */
export interface DebianMirror {
  readonly address: string;
  /** What programs other than apt must be told, for them to go the way that apt goes. */
  readonly environment: NodeJS.ProcessEnv;
}

/** Rejects when apt knows no Debian archive. */
export async function debianMirror(): Promise<DebianMirror> {
  const format = '$(REPO_URI) $(ORIGIN) $(SUITE)';
  const lines = await runOrThrow('apt-get', ['indextargets', '--format', format, 'Created-By: Packages']);
  const archives = lines
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, origin, suite]) => origin === 'Debian' && !suite?.endsWith('-security'));
  const address = archives[0]?.[0];
  if (!address) throw new Error('apt knows no Debian archive to take Asterisk from: try «apt-get update»');
  return { address, environment: await proxy() };
}

async function proxy(): Promise<NodeJS.ProcessEnv> {
  const settings = await runOrThrow('apt-config', ['shell', 'address', 'Acquire::http::Proxy']);
  const address = /^address='(.+)'$/m.exec(settings)?.[1];
  return address === undefined || address === 'DIRECT' ? {} : { http_proxy: address, https_proxy: address };
}
