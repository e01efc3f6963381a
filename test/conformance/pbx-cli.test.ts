import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { serviceBundle } from '../../build/paths.ts';
import { OfficeCredentials } from '../../pbx/contract/office.ts';
import { Problem } from '../../pbx/contract/problem.ts';
import { Colleagues, Session } from '../../pbx/contract/session.ts';
import { freePort } from '../support/free-port.ts';
import { temporaryFolder } from '../doubles/temporary-folder.ts';

const cli = serviceBundle;

/** The command line as a real process, and all that it says. */
const start = (...words: readonly string[]) => {
  const child = spawn(process.execPath, [cli, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  return { child, exited, output: output(child) };
};

const output = (child: ChildProcess) => {
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => (said.out += chunk));
  child.stderr?.on('data', (chunk) => (said.err += chunk));
  return said;
};

/** Starts an office and waits until it says that it is open. */
const openOffice = async (...more: readonly string[]) => {
  const folder = await temporaryFolder();
  const file = join(folder, 'secrets', 'credentials.json');
  const data = join(folder, 'data');
  const office = start('--demo', '--port', '0', '--data', data, '--credentials', file, ...more);
  for await (const line of createInterface(office.child.stdout)) if (line.startsWith('Ctrl+C')) break;
  return {
    ...office,
    file,
    data,
    credentials: OfficeCredentials.parse(JSON.parse(await readFile(file, 'utf8'))),
  };
};

const signIn = (api: string, login: string, password: string) =>
  fetch(`${api}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

describe('npm run pbx', () => {
  it('writes the credentials for its owner alone, and everybody in them can sign in', async () => {
    const { file, credentials } = await openOffice();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(file, '..'))).toEqual(['credentials.json']);
    expect(credentials.sip).toEqual({
      url: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+\/sip$/),
      domain: 'romashka.localhost',
    });
    expect(credentials.people.map(({ extension, role }) => `${extension} ${role}`)).toEqual([
      '101 administrator',
      '102 user',
      '103 limited-user',
    ]);
    expect(credentials.outside).toMatchObject({ login: 'outside', companyNumber: '+78432009818' });
    for (const { login, password, role } of credentials.people) {
      const answer = await signIn(credentials.api.url, login, password);
      const session = Session.parse(await answer.json());
      expect(session.me).toMatchObject({ login, role });
      expect(session.sip.url).toBe(credentials.sip.url);
    }
  });

  it('answers the API to who signed in, and to nobody after sign-out', async () => {
    const { credentials } = await openOffice();
    const api = credentials.api.url;
    const { login, password } = credentials.people[1]!;
    const session = Session.parse(await (await signIn(api, login, password)).json());
    const headers = { authorization: `Bearer ${session.accessToken}` };
    const colleagues = Colleagues.parse(await (await fetch(`${api}/v1/colleagues`, { headers })).json());
    expect(colleagues.map(({ extension }) => extension)).toEqual(['101', '102', '103', '200', '*43']);
    expect((await fetch(`${api}/v1/session`, { method: 'DELETE', headers })).status).toBe(204);
    expect((await fetch(`${api}/v1/colleagues`, { headers })).status).toBe(401);
    const refused = await signIn(api, login, 'wrong');
    expect(Problem.parse(await refused.json()).code).toBe('wrong-credentials');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('closes on %s with nothing left but its data', async (signal) => {
    const { child, exited, file, data, output, credentials } = await openOffice();
    const idle = new WebSocket(credentials.sip.url, 'sip');
    await once(idle, 'open');
    const lost = once(idle, 'close');
    child.kill(signal);
    expect(await exited).toEqual([0, null]);
    await lost;
    expect(output.err).toBe('');
    expect(await exists(file)).toBe(false);
    expect((await readdir(data)).sort()).toEqual(['pbx.db', 'pbx.lock', 'secrets.key']);
    await expect(fetch(credentials.api.url)).rejects.toThrow();
  });

  it('keeps its data and changes its passwords from start to start', async () => {
    const first = await openOffice();
    first.child.kill('SIGKILL');
    await first.exited;
    const second = start('--demo', '--data', first.data, '--credentials', first.file);
    for await (const line of createInterface(second.child.stdout)) if (line.startsWith('Ctrl+C')) break;
    const credentials = OfficeCredentials.parse(JSON.parse(await readFile(first.file, 'utf8')));
    const { login, password } = first.credentials.people[0]!;
    expect((await signIn(credentials.api.url, login, password)).status).toBe(401);
    expect((await signIn(credentials.api.url, login, credentials.people[0]!.password)).status).toBe(200);
  });

  it('says so when the port is taken, and leaves no credentials', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const folder = await temporaryFolder();
    const { exited, output } = start('--demo', '--port', String(port), '--data', folder);
    expect(await exited).toEqual([1, null]);
    expect(output.err).toBe(`Port ${port} is taken. Choose another, or 0 for a free one.\n`);
    expect(await exists(join(folder, 'credentials.json'))).toBe(false);
  });

  it('says so when another office uses the data folder, which goes on', async () => {
    const { data, credentials } = await openOffice();
    const second = start('--demo', '--data', data);
    expect(await second.exited).toEqual([1, null]);
    expect(second.output.err).toBe(`Another PBX process is using the data folder ${data}.\n`);
    expect((await fetch(`${credentials.api.url}/healthz`)).status).toBe(200);
  });

  it('tells whoever watches how it is, at a door of their own', async () => {
    const port = await freePort();
    const { credentials } = await openOffice('--monitoring-port', String(port));
    const door = `http://127.0.0.1:${port}`;
    const ready = await fetch(`${door}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, { ok: true, missing: [] }]);
    const { login } = credentials.people[0]!;
    expect((await signIn(credentials.api.url, login, 'a wrong one')).status).toBe(401);
    const figures = await (await fetch(`${door}/metrics`)).text();
    expect(figures).toContain('pbx_companies 1\n');
    expect(figures).toContain(
      'pbx_api_request_seconds_count{method="POST",route="/v1/session",status="401"} 1\n',
    );
    expect(figures).not.toContain(login);
    expect((await fetch(`${credentials.api.url}/metrics`)).status).toBe(404);
  });

  it('explains itself, and refuses what it does not understand', async () => {
    const help = start('--help');
    expect(await help.exited).toEqual([0, null]);
    expect(help.output.out).toContain('Usage: npm run pbx -- --demo');
    const odd = start('--demo', '--listen', '0.0.0.0');
    expect(await odd.exited).toEqual([2, null]);
    expect(odd.output.err).toContain("'--listen'");
  });

  it('creates a company, serves it, backs it up and brings it back', { timeout: 180_000 }, async () => {
    const folder = await temporaryFolder();
    const data = join(folder, 'data');
    const file = join(folder, 'a.backup');
    const operate = async (...words: readonly string[]) => {
      const { exited, output } = start(...words, '--data', data, '--json');
      expect([await exited, output.err]).toEqual([[0, null], '']);
      return JSON.parse(output.out);
    };
    const admin = ['--admin-name', 'Анна Соколова', '--admin-login', 'anna'];
    const created = await operate('company', 'create', 'a.example', '--name', 'Ромашка', ...admin);
    await operate('number', 'add', '+78432009818');
    vi.stubEnv('COMMUNICATOR_TRUNK_PASSWORD', 'of-the-provider');
    onTestFinished(() => void vi.unstubAllEnvs());
    await operate('trunk', 'add', 'mango', '--server', 'sip.mango.example', '--login', 'u1');
    await operate('number', 'connect', '+78432009818', 'mango');
    const [trunk] = await operate('trunk', 'list');
    expect(trunk).toMatchObject({ name: 'mango', login: 'u1', connected: ['+78432009818'] });
    expect(JSON.stringify(trunk)).not.toContain('of-the-provider');

    const service = start('serve', '--data', data);
    const lines: string[] = [];
    for await (const line of createInterface(service.child.stdout)) {
      lines.push(line);
      if (line.startsWith('Ctrl+C')) break;
    }
    expect(service.output.err).toContain('trunks work with --engine asterisk only');
    expect(service.output.err).not.toContain('of-the-provider');
    const api =
      lines
        .find((line) => line.includes('API'))
        ?.split(/\s+/)
        .at(-1) ?? '';
    const session = await (await signIn(api, 'anna', created.password)).json();
    expect(session).toMatchObject({ me: { role: 'administrator' }, mustChangePassword: true });
    const headers = { authorization: `Bearer ${session.accessToken}` };
    const audit = await (await fetch(`${api}/v1/audit`, { headers })).json();
    expect(
      audit.entries.map(({ action, actor }: { action: string; actor: object }) => [action, actor]),
    ).toEqual([
      ['number.connect', expect.objectContaining({ kind: 'operator' })],
      ['number.add', expect.objectContaining({ kind: 'operator' })],
      ['company.create', expect.objectContaining({ kind: 'operator' })],
    ]);
    service.child.kill('SIGTERM');
    expect(await service.exited).toEqual([0, null]);

    await operate('backup', 'a.example', file);
    await operate('company', 'remove', 'a.example', '--yes');
    expect(await operate('company', 'list')).toEqual([]);
    await operate('restore', file);
    expect(await operate('number', 'list')).toMatchObject([{ number: '+78432009818', domain: 'a.example' }]);
    const findings = await operate('check');
    expect(findings.filter(({ state }: { state: string }) => state === 'broken')).toEqual([]);
  });

  it('does what the operator wants while it serves, at once', { timeout: 60_000 }, async () => {
    const { data, credentials, output } = await openOffice();
    const api = credentials.api.url;
    const folder = join(data, '..');
    const operate = async (...words: readonly string[]) => {
      const { exited, output } = start(...words, '--data', data, '--json');
      expect([await exited, output.err]).toEqual([[0, null], '']);
      return JSON.parse(output.out);
    };
    const admin = ['--admin-name', 'Анна Соколова', '--admin-login', 'anna'];
    const created = await operate('company', 'create', 'a.example', '--name', 'Лютик', ...admin);
    const first = await signIn(api, 'anna@a.example', created.password);
    expect(first.status).toBe(200);
    await operate('number', 'add', '+78432009800', '--company', 'a.example');
    const headers = { authorization: `Bearer ${(await first.json()).accessToken}` };
    const { entries } = await (await fetch(`${api}/v1/audit`, { headers })).json();
    expect(entries.map(({ action }: { action: string }) => action)).toContain('number.add');

    const { password } = await operate('admin', 'reset', 'a.example', 'anna');
    expect((await fetch(`${api}/v1/audit`, { headers })).status).toBe(401);
    expect((await signIn(api, 'anna@a.example', password)).status).toBe(200);

    const file = join(folder, 'a.backup');
    await operate('backup', 'a.example', file);
    await operate('company', 'remove', 'a.example', '--yes');
    expect((await signIn(api, 'anna@a.example', password)).status).toBe(401);
    await operate('restore', file);
    expect((await signIn(api, 'anna@a.example', password)).status).toBe(200);

    const refused = start('number', 'add', '+78432009800', '--company', 'a.example', '--data', data);
    expect(await refused.exited).toEqual([1, null]);
    expect(refused.output.err).toBe('+78432009800 belongs to a company already.\n');
    expect(output.err).toBe('');
  });
});
