import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoOffice } from '../../pbx/company/demo-office.ts';
import { openStores } from '../../pbx/store/open-stores.ts';
import { DOMAIN } from '../conformance/embedded/support/test-office.ts';
import { RawPhone, status } from '../security/sip/support/raw-phone.ts';
import { PbxProcess } from '../support/pbx-process.ts';
import { isLongRun } from '../support/run-long.ts';

const KILLS = isLongRun ? 1000 : 30;
const MESSAGES = ['first', 'second', 'third'];
const LONGEST_LIFE_MS = 400;

/** What the service has said that it did. */
class Acknowledged {
  position = '';
  /** Asked for, and not answered yet. */
  positionAsked = '';
  readonly calls = new Set<string>();
  /** Told of each further call. */
  onCall: () => void = () => {};
  readonly heard = new Map<string, readonly boolean[]>(MESSAGES.map((id) => [id, [false]]));
}

let folder: string;
let pbx: PbxProcess;
const known = new Acknowledged();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communicator-kill-'));
  // Thirty starts read the same sources.
  process.env.NODE_COMPILE_CACHE ??= join(folder, 'compiled');
  const stores = await openStores({ kind: 'sqlite', folder: join(folder, 'data') });
  await stores.companies.add({ ...demoOffice, domain: DOMAIN }, new Map());
  for (const id of MESSAGES) {
    const from = { name: '', number: '+79170000017' };
    const of = { employee: 'anna', recording: id, seconds: 3, call: id, from, at: 0, heard: false };
    await stores.voicemail.add(demoOffice.id, { id, ...of });
  }
  await stores.close();
  pbx = await PbxProcess.start({ args: ['--data', join(folder, 'data')] });
}, 60_000);

afterAll(async () => {
  await pbx?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

type Ask = (method: string, path: string, body?: object, version?: number) => Promise<Response>;

const signedIn = async (): Promise<{ readonly ask: Ask; readonly token: string }> => {
  const { login, password } = pbx.person('101');
  const api = pbx.credentials.api.url;
  const answer = await fetch(`${api}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  const { accessToken: token } = (await answer.json()) as { accessToken: string };
  const ask: Ask = (method, path, body, version) =>
    fetch(`${api}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  return { ask, token };
};

const changeSettings = async (ask: Ask): Promise<void> => {
  let { version } = (await (await ask('GET', '/v1/employees/maria')).json()) as { version: number };
  for (let count = 0; ; count += 1) {
    known.positionAsked = `${version} ${count}`;
    const answer = await ask('PATCH', '/v1/employees/maria', { position: known.positionAsked }, version);
    expect(answer.status).toBe(200);
    known.position = known.positionAsked;
    ({ version } = (await answer.json()) as { version: number });
  }
};

const listen = async (ask: Ask): Promise<void> => {
  for (let heard = true; ; heard = !heard) {
    for (const id of MESSAGES) {
      const before = known.heard.get(id)?.at(-1) ?? false;
      known.heard.set(id, [before, heard]);
      expect((await ask('PATCH', `/v1/voicemail/${id}`, { heard })).ok).toBe(true);
      known.heard.set(id, [heard]);
    }
  }
};

/** Nobody has 999: each try is a row of the history. */
const call = async (): Promise<void> => {
  const { login, password } = pbx.person('101');
  await using phone = await RawPhone.open(pbx.credentials.sip.url);
  const answered = async (asked: Promise<string>): Promise<string> => {
    const answer = await Promise.race([asked, phone.closed]);
    if (typeof answer === 'number') throw new Error('the connection was closed');
    return answer;
  };
  expect(status(await answered(phone.register(login, password)))).toBe(200);
  const headers = [`Contact: <sip:${phone.tag}@raw.invalid;transport=ws>`];
  const uri = `sip:999@${DOMAIN}`;
  for (;;) {
    const refused = await answered(phone.ask('INVITE', login, { uri, to: `<${uri}>`, headers }));
    expect(status(refused)).toBe(404);
  }
};

/** What clients are told of: a call is announced once it is in the history. */
const noteCalls = (token: string): Promise<void> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`${pbx.credentials.api.url.replace('http', 'ws')}/v1/events`);
    socket.onopen = () => socket.send(JSON.stringify({ type: 'sign-in', accessToken: token }));
    socket.onmessage = ({ data }) => {
      const event = JSON.parse(String(data)) as { type: string; call: { id: string } };
      if (event.type !== 'call-ended') return;
      known.calls.add(event.call.id);
      known.onCall();
    };
    socket.onclose = () => resolve();
    socket.onerror = () => {};
  });

/**
 * Everything at once until the service is gone, at a random moment: of its start, or of its work, once a call is in
 * the history. What breaks off then is no failure; all else is.
 */
const workUntilKilled = async (when: 'starting' | 'working'): Promise<void> => {
  const { ask, token } = await signedIn();
  let killed = false;
  const anotherCall = new Promise<void>((resolve) => {
    known.onCall = resolve;
  });
  const untilThen = (work: Promise<void>) =>
    work.catch((error: unknown) => {
      if (!killed) throw error;
    });
  const all = Promise.all([changeSettings(ask), listen(ask), call(), noteCalls(token)].map(untilThen));
  if (when === 'working') await Promise.race([all, anotherCall]);
  await Promise.race([all, wait(Math.random() * LONGEST_LIFE_MS)]);
  killed = true;
  await pbx.stop('SIGKILL');
  await all;
};

const checkThatAllIsThere = async (): Promise<void> => {
  const { ask } = await signedIn();
  const { position } = (await (await ask('GET', '/v1/employees/maria')).json()) as { position: string };
  expect([known.position, known.positionAsked]).toContain(position);
  known.position = position;
  const box = (await (await ask('GET', '/v1/voicemail')).json()) as {
    messages: readonly { id: string; heard: boolean }[];
  };
  expect(box.messages.map(({ id }) => id).sort()).toEqual([...MESSAGES].sort());
  for (const { id, heard } of box.messages) {
    expect(known.heard.get(id)).toContain(heard);
    known.heard.set(id, [heard]);
  }
  const history = new Set<string>();
  for (let cursor: string | null = ''; cursor !== null; ) {
    const path = `/v1/calls?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const page = (await (await ask('GET', path)).json()) as {
      calls: readonly { id: string }[];
      next: string | null;
    };
    for (const { id } of page.calls) history.add(id);
    cursor = page.next;
  }
  expect([...known.calls].filter((id) => !history.has(id))).toEqual([]);
  const verdict = (await (await ask('GET', '/v1/audit/verification')).json()) as { result: string };
  expect(verdict.result).toBe('whole');
};

it('keeps what it has confirmed, however often it is killed', { timeout: 10_000 * KILLS }, async () => {
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await workUntilKilled(kill % 2 === 0 ? 'working' : 'starting');
    await pbx.startAgain();
    await checkThatAllIsThere();
  }
  expect(known.calls.size).toBeGreaterThanOrEqual(KILLS / 2);
});
