import { test as base, describe, expect } from 'vitest';
import { loopbackServer } from '../../../../test/support/loopback-server.ts';
import type { CompanyDirectory, EngineEvent } from '../../port.ts';
import { AriClient } from '../ari/ari-client.ts';
import { newLeg } from '../calls/leg.ts';
import { Faxes } from './faxes.ts';

const FILE = '/recordings/stored/fax.office.example.d';
const LIST = 'GET /recordings/stored';
const VARIABLE = '/asterisk/variable';
const NOBODY: CompanyDirectory = {
  logins: () => [],
  digestSecret: () => undefined,
  resolve: () => undefined,
  mayWatch: () => false,
  party: () => ({ name: '', number: '' }),
  outsidePhone: () => undefined,
};
const said = (status: string, pages: string, station: string) => ({ status, pages, station });

/** A leg, an Asterisk whose files are no faxes, and a disk that takes nothing. */
// biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern to know what a fixture needs.
const test = base.extend('around', async ({}, { onCleanup }) => {
  const answers = { status: 204, bodies: new Map<string, unknown>() };
  const asked: string[] = [];
  const told: EngineEvent[] = [];
  const complaints: object[] = [];
  const server = await loopbackServer((request, response) => {
    asked.push(`${request.method} ${(request.url ?? '').replace(/\?.*/, '')}`);
    const body = answers.bodies.get(asked.at(-1) ?? '');
    response.statusCode = body === undefined ? answers.status : 200;
    response.end(body === undefined ? undefined : JSON.stringify(body));
  });
  onCleanup(() => server[Symbol.asyncDispose]());
  const quiet = () => {};
  const faxes = new Faxes({
    ari: new AriClient({ url: server.url.replace(/\/$/, ''), user: 'u', password: 'p' }),
    directory: {
      domains: () => [],
      company: (domain) => (domain === 'office.example' ? NOBODY : undefined),
    },
    library: {
      path: async () => '',
      music: async () => '',
      recordingPath: () => '',
      documentPath: () => '/nowhere/d.pdf',
    },
    logger: { debug: quiet, info: quiet, warn: quiet, error: (facts) => void complaints.push(facts) },
    emit: (event) => void told.push(event),
  });
  return { faxes, leg: newLeg('l1', 'office.example', 'c1'), answers, asked, told, complaints };
});

describe('a fax on Asterisk', () => {
  test('that cannot be stored stays where it is, and is told of', async ({ around }) => {
    const { faxes, leg, asked, told, complaints } = around;
    await faxes.receive(leg, 'd');
    asked.splice(0);
    await faxes.over(leg, said('SUCCESS', '2', '7'));
    const facts = { document: 'd', pages: 0, station: '7', failure: 'not-kept' };
    expect(told).toEqual([{ type: 'fax-ended', leg: 'l1', ...facts }]);
    expect(asked).toEqual([`GET ${FILE}/file`]);
    expect(complaints).toMatchObject([{ file: 'fax.office.example.d' }]);
  });

  test.for([
    ['FAILED', '0', '', 'no-fax'],
    ['FAILED', '0', '7', 'broken-off'],
    ['', '', '', 'no-fax'],
  ] as const)(
    'of which no page came leaves nothing behind: «%s», %s pages, by «%s»',
    async ([status, pages, station, failure], { around: { faxes, leg, asked, told } }) => {
      await faxes.receive(leg, 'd');
      await faxes.over(leg, said(status, pages, station));
      expect(told).toMatchObject([{ pages: 0, station, failure }]);
      expect(asked.slice(-2)).toEqual([`DELETE ${FILE}`, `POST ${VARIABLE}`]);
      faxes.lost(leg);
      expect(told).toHaveLength(1);
    },
  );

  test('is told of as broken off when the leg is gone without a word', async ({ around }) => {
    await around.faxes.receive(around.leg, 'd');
    around.faxes.lost(around.leg);
    expect(around.told).toMatchObject([{ document: 'd', pages: 0, failure: 'broken-off' }]);
  });

  test('is not begun when the caller has hung up meanwhile', async ({ around }) => {
    around.answers.status = 422;
    await around.faxes.receive(around.leg, 'd');
    expect(around.leg.hears.kind).toBe('nothing');
    expect(around.asked).toHaveLength(1);
  });

  test('that ended while nobody was there is told of as the dialplan left word of it', async ({ around }) => {
    const { faxes, answers, asked, told } = around;
    answers.bodies.set(LIST, [{ name: 'fax.office.example.d' }]);
    answers.bodies.set(`GET ${VARIABLE}`, { value: JSON.stringify(said('FAILED', '0', '7')) });
    await faxes.fetchLeft([]);
    const fax = { company: 'office.example', document: 'd', pages: 0, station: '7' };
    expect(told).toEqual([{ type: 'fax-found', ...fax, failure: 'broken-off' }]);
    expect(asked.slice(-2)).toEqual([`DELETE ${FILE}`, `POST ${VARIABLE}`]);
  });

  test('is left where it is while it comes, and when it is nobody’s here', async ({ around }) => {
    const { faxes, leg, answers, asked, told } = around;
    await faxes.receive(leg, 'd');
    asked.splice(0);
    const names = ['fax.office.example.d', 'fax.elsewhere.example.d', 'talk-1'];
    answers.bodies.set(
      LIST,
      names.map((name) => ({ name })),
    );
    await faxes.fetchLeft([leg]);
    expect([asked, told]).toEqual([[LIST], []]);
  });

  test('that cannot be stored now, either, is left for the next time', async ({ around }) => {
    const { faxes, answers, asked, told, complaints } = around;
    answers.bodies.set(LIST, [{ name: 'fax.office.example.d' }]);
    answers.bodies.set(`GET ${VARIABLE}`, { value: '' });
    await faxes.fetchLeft([]);
    expect([asked.at(-1), told, complaints.length]).toEqual([`GET ${FILE}/file`, [], 1]);
  });
});
