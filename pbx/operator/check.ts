import { access, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { checkSettings } from '../company/check-settings.ts';
import { PROMPT_NAMES } from '../company/prompt-names.ts';
import { CompanySettings } from '../contract/company-settings.ts';
import type { CompanySummary } from '../store/ports/company-store.ts';
import type { OperatorParts } from './operator-parts.ts';

export interface Finding {
  readonly of: 'database' | 'settings' | 'audit' | 'sounds' | 'disk' | 'port';
  /** Domain of the company; null: of the whole PBX. */
  readonly company: string | null;
  readonly state: 'ok' | 'warning' | 'broken';
  readonly detail: string;
}

/** An hour of talk is 15 MB; a database that cannot grow refuses every change. */
const LITTLE_SPACE_BYTES = 1024 ** 3;
const NO_SPACE_BYTES = 50 * 1024 ** 2;
const PAGE = 500;

/**
 * Looks at everything, changes nothing. That the database could be opened says already that its pages are whole
 * and its schema is the newest. `port`: one that should be free.
 */
export const check = async (parts: OperatorParts, port: number | undefined): Promise<readonly Finding[]> => {
  const companies = await parts.stores.companies.list();
  const database: Finding = {
    of: 'database',
    company: null,
    state: 'ok',
    detail: `whole, at the newest schema; companies: ${companies.length}`,
  };
  const ofCompanies: Finding[] = [];
  for (const company of companies) ofCompanies.push(...(await checkCompany(parts, company)));
  return [
    database,
    ...ofCompanies,
    await checkPrompts(parts),
    await checkDisk(parts),
    ...(port === undefined ? [] : [await checkPort(port)]),
  ];
};

const checkCompany = async (parts: OperatorParts, { id, domain }: CompanySummary): Promise<Finding[]> => {
  const found = { company: domain };
  const stored = await parts.stores.settings.read(id);
  const parsed = CompanySettings.safeParse(stored?.settings);
  if (!parsed.success) {
    return [{ ...found, of: 'settings', state: 'broken', detail: parsed.error.issues[0]?.message ?? 'none' }];
  }
  const problems = checkSettings(parsed.data).map(({ code, path }) => `${code} at ${path.join('/')}`);
  return [
    finding({ ...found, of: 'settings' }, problems, 'whole, no reference leads nowhere'),
    await checkAudit(parts, id, domain),
    await checkSounds(parts, parsed.data),
  ];
};

const checkAudit = async ({ stores }: OperatorParts, id: string, company: string): Promise<Finding> => {
  const verdict = await stores.audit.verify(id);
  return verdict.result === 'whole'
    ? { of: 'audit', company, state: 'ok', detail: `whole; entries: ${verdict.entries}` }
    : { of: 'audit', company, state: 'broken', detail: `changed at entry ${verdict.sequence}` };
};

const checkSounds = async (parts: OperatorParts, settings: CompanySettings): Promise<Finding> => {
  const { domain, greetings } = settings;
  const recordings = await recordingsOf(parts, settings);
  const paths = [
    ...greetings.map(({ id }) => parts.folders.file(domain, 'greetings', id, 'ogg')),
    ...recordings.map((name) => parts.folders.file(domain, 'recordings', name, 'ogg')),
  ];
  const missing = await missingOf(paths);
  return finding({ of: 'sounds', company: domain }, missing, `all there: ${paths.length}`);
};

/** Of messages: those of talks may have been cleared away, which breaks nothing. */
const recordingsOf = async ({ stores }: OperatorParts, settings: CompanySettings): Promise<string[]> => {
  const names = new Set<string>();
  for (const { id } of settings.employees) {
    let cursor: string | null = null;
    do {
      const page = await stores.voicemail.list(settings.id, id, cursor, PAGE);
      for (const { recording } of page.messages) names.add(recording);
      cursor = page.next;
    } while (cursor !== null);
  }
  return [...names];
};

const checkPrompts = async ({ promptsFolder }: OperatorParts): Promise<Finding> => {
  const prompts = PROMPT_NAMES.map((name) => join(promptsFolder, 'ru', `${name}.ogg`));
  const missing = await missingOf([join(promptsFolder, 'music.ogg'), ...prompts]);
  return finding(
    { of: 'sounds', company: null },
    missing,
    `the PBX's own are all there: ${prompts.length + 1}`,
  );
};

const checkDisk = async ({ dataFolder }: OperatorParts): Promise<Finding> => {
  const { bavail, bsize } = await statfs(dataFolder);
  const free = bavail * bsize;
  const detail = `${Math.floor(free / 1024 ** 2)} MB free for ${dataFolder}`;
  const state = free < NO_SPACE_BYTES ? 'broken' : free < LITTLE_SPACE_BYTES ? 'warning' : 'ok';
  return { of: 'disk', company: null, state, detail };
};

const checkPort = (port: number): Promise<Finding> =>
  new Promise((resolve) => {
    const server = createServer();
    const tell = (state: Finding['state'], detail: string) =>
      resolve({ of: 'port', company: null, state, detail });
    server.once('error', (error) => tell('broken', `${port} cannot be had: ${error.message}`));
    server.listen(port, '127.0.0.1', () => server.close(() => tell('ok', `${port} is free`)));
  });

const missingOf = async (paths: readonly string[]): Promise<string[]> => {
  const there = await Promise.all(paths.map((path) => access(path).then(...YES_OR_NO)));
  return paths.filter((_, index) => !there[index]).map((path) => `missing ${path}`);
};

const YES_OR_NO = [() => true, () => false] as const;

const finding = (
  about: Pick<Finding, 'of' | 'company'>,
  problems: readonly string[],
  whole: string,
): Finding =>
  problems.length === 0
    ? { ...about, state: 'ok', detail: whole }
    : { ...about, state: 'broken', detail: problems.join('; ') };
