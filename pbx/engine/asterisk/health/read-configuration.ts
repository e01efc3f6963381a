import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { EDITIONS, readEdition } from '../configuration/editions.ts';
import type { CertificateFacts, ConfigurationFacts, FileFacts, KeyFacts } from './asterisk-facts.ts';
import { type ConfSection, lastValue, readConf } from './conf-file.ts';

const NEEDED = ['http.conf', 'ari.conf'] as const;
const OTHERS = [
  'pjsip.conf',
  'extensions.conf',
  'sorcery.conf',
  'logger.conf',
  'acl.conf',
  'features.conf',
] as const;
const INCLUDE = /^#(try)?include\s+["<]?([^">;]+?)[">]?\s*$/;
const READABLE_BY_ALL = 0o004;
const DEEPEST = 10;

/** Reads Asterisk's configuration from its folder. Rejects with Node's error when it may not, or is not there. */
export const readConfiguration = async (folder: string): Promise<ConfigurationFacts> => {
  const files = new Map<string, readonly ConfSection[]>();
  for (const name of NEEDED) files.set(name, readConf(await included(folder, join(folder, name))));
  for (const name of OTHERS)
    files.set(name, readConf(await included(folder, join(folder, name)).catch(unlessAbsent)));
  const http = files.get('http.conf')?.find(({ name }) => name === 'general');
  const certificatePath = lastValue(http, 'tlscertfile');
  const keyPath = lastValue(http, 'tlsprivatekey') ?? certificatePath;
  const certificate =
    certificatePath === undefined ? undefined : await look(certificatePath, readCertificate);
  return {
    folder,
    files,
    editions: await readEditions(folder),
    ...(certificate && { certificate }),
    ...(keyPath !== undefined && {
      key: await look(keyPath, (path) => readKey(path, certificatePath ?? path)),
    }),
  };
};

const readEditions = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const editions = new Map<string, string>();
  for (const name of EDITIONS.keys()) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (text !== undefined) editions.set(name, readEdition(text));
  }
  return editions;
};

const unlessAbsent = (error: NodeJS.ErrnoException): string => {
  if (error.code === 'ENOENT') return '';
  throw error;
};

/** A file with those that it includes in their places. */
const included = async (folder: string, path: string, depth = 0): Promise<string> => {
  if (depth > DEEPEST) throw new Error(`${path}: #include без конца`);
  const lines: string[] = [];
  for (const line of (await readFile(path, 'utf8')).split('\n')) {
    const [, tries, name] = INCLUDE.exec(line.trim()) ?? [];
    if (name === undefined) lines.push(line);
    else
      for (const found of await filesOf(resolve(folder, name)))
        lines.push(await included(folder, found, depth + 1).catch(tries ? unlessAbsent : fail));
  }
  return lines.join('\n');
};

const fail = (error: unknown): never => {
  throw error;
};

/** `conf.d/*.conf` names several. */
const filesOf = async (path: string): Promise<readonly string[]> => {
  if (!path.includes('*')) return [path];
  const [start = '', end = ''] = basename(path).split('*');
  const names = await readdir(dirname(path)).catch(() => []);
  return names
    .filter((name) => name.startsWith(start) && name.endsWith(end))
    .sort()
    .map((name) => join(dirname(path), name));
};

const look = async <Content>(
  path: string,
  read: (path: string) => Promise<Content>,
): Promise<FileFacts<Content>> => {
  try {
    return { path, content: await read(path) };
  } catch (error) {
    return { path, why: error instanceof Error ? error.message : String(error) };
  }
};

const readCertificate = async (path: string): Promise<CertificateFacts> => {
  const certificate = new X509Certificate(await readFile(path));
  return {
    validUntil: Date.parse(certificate.validTo),
    keyType: certificate.publicKey.asymmetricKeyType ?? '?',
  };
};

const readKey = async (path: string, certificatePath: string): Promise<KeyFacts> => {
  const [key, { mode }] = [createPrivateKey(await readFile(path)), await stat(path)];
  const certificate = new X509Certificate(await readFile(certificatePath));
  return { matches: certificate.checkPrivateKey(key), readableByAll: (mode & READABLE_BY_ALL) !== 0 };
};
