import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine } from './command-line.ts';

describe('command line', () => {
  it('runs the demo office with sensible defaults', () => {
    expect(commandLine(['--demo'])).toEqual({
      command: 'run',
      demo: true,
      port: 0,
      dataFolder: resolve('out/pbx'),
      credentialsFile: resolve('out/pbx/credentials.json'),
      logLevel: 'warn',
      standby: false,
    });
  });

  it('takes port, data folder and credentials file', () => {
    expect(
      commandLine(['--demo', '--port', '5080', '--data', '/d', '--credentials', '/c/x.json']),
    ).toMatchObject({
      port: 5080,
      dataFolder: '/d',
      credentialsFile: '/c/x.json',
    });
  });

  it('takes how much is logged, and the port of whoever watches', () => {
    expect(commandLine(['serve', '--log-level', 'info', '--monitoring-port', '9464'])).toMatchObject({
      ...{ logLevel: 'info', monitoringPort: 9464 },
    });
    expect(commandLine(['serve', '--verbose'])).toMatchObject({ logLevel: 'debug' });
    expect(commandLine(['serve', '--log-level', 'loud'])).toMatchObject({ command: 'refuse' });
    expect(commandLine(['serve', '--monitoring-port', 'x'])).toMatchObject({ command: 'refuse' });
  });

  it('serves the companies of a data folder, or of a PostgreSQL schema', () => {
    expect(commandLine(['serve', '--data', '/d'])).toMatchObject({ command: 'run', demo: false });
    expect(commandLine(['serve', '--database', 'postgres://p:s@db:5432/x?schema=y'])).toMatchObject({
      database: { kind: 'postgres', url: 'postgres://p:s@db:5432/x', schema: 'y' },
    });
  });

  it.each([
    [
      ['company', 'create', 'a.example', '--name', 'А', '--admin-name', 'Анна', '--admin-login', 'anna'],
      {
        command: 'company create',
        domain: 'a.example',
        name: 'А',
        'admin-name': 'Анна',
        'admin-login': 'anna',
      },
    ],
    [
      ['company', 'remove', 'a.example', '--yes'],
      { command: 'company remove', domain: 'a.example', yes: true },
    ],
    [
      ['number', 'add', '+78432009818', '--company', 'a.example'],
      { command: 'number add', number: '+78432009818', company: 'a.example' },
    ],
    [
      ['backup', 'a.example', 'x.backup'],
      { command: 'backup', domain: 'a.example', file: resolve('x.backup') },
    ],
    [['check', '--port', '80'], { command: 'check', port: 80 }],
    [
      ['company', 'move', 'a.example', '--to', 'node-2'],
      { command: 'company move', domain: 'a.example', to: 'node-2' },
    ],
    [['node', 'list'], { command: 'node list' }],
  ])('understands %j', (words, request) => {
    expect(commandLine([...words, '--json'])).toMatchObject({ command: 'operate', request, json: true });
  });

  it.each([
    [[], '--demo'],
    [['--demo', '--port', '65536'], '--port'],
    [['--demo', '--port', 'x'], '--port'],
    [['--demo', '--port=-1'], '--port'],
    [['--demo', '--host', '0.0.0.0'], '--host'],
    [['--demo', 'word'], 'word'],
    [['--demo', '--name', 'А'], '--name'],
    [['serve', '--credentials', 'x'], '--credentials'],
    [['serve', '--database', 'mysql://x'], 'postgres://'],
    [['company', 'crate', 'a.example'], 'company crate'],
    [['company', 'create', 'a.example', '--name', 'А'], 'admin-name'],
    [['company', 'create', 'Not A Domain', '--name', 'А'], 'domain'],
    [['company', 'create', 'desk.a.example', '--name', 'А'], 'desk phones of another company'],
    [['company', 'create'], 'DOMAIN'],
    [['company', 'remove', 'a.example'], 'yes'],
    [['company', 'list', '--yes'], '--yes'],
    [['company', 'move', 'a.example'], 'to'],
    [['serve', '--node', 'n1'], '--engine asterisk and --database'],
    [['number', 'add', '88432009818'], '+78432009818'],
  ])('refuses %j and says why', (words, reason) => {
    expect(commandLine(words)).toEqual({ command: 'refuse', reason: expect.stringContaining(reason) });
  });

  it('takes a file of STUN and TURN servers, for the service only', () => {
    const file = '/etc/pbx/ice.json';
    expect(commandLine(['serve', '--ice-servers', file])).toMatchObject({ iceServersFile: file });
    expect(commandLine(['--demo', '--ice-servers', file])).toMatchObject({ iceServersFile: file });
    expect(commandLine(['number', 'list', '--ice-servers', file])).toMatchObject({ command: 'refuse' });
  });

  it('takes the address that people reach the service at: over TLS, but on this computer', () => {
    const reached = (url: string) => commandLine(['serve', '--public-url', url]);
    expect(reached('https://pbx.example/')).toMatchObject({ publicUrl: 'https://pbx.example' });
    expect(reached('http://romashka.localhost:5080')).toMatchObject({
      publicUrl: 'http://romashka.localhost:5080',
    });
    for (const url of [
      'http://pbx.example',
      'https://pbx.example/a',
      'https://u@pbx.example',
      'pbx.example',
      '',
    ]) {
      expect(reached(url), url).toMatchObject({ command: 'refuse' });
    }
  });

  it('serves with an Asterisk that a file or an address names', () => {
    expect(commandLine(['--demo', '--engine', 'asterisk', '--asterisk', '/a.json'])).toMatchObject({
      command: 'run',
      asterisk: { file: '/a.json' },
    });
    const ari = 'http://127.0.0.1:8088/ari';
    expect(commandLine(['serve', '--engine', 'asterisk', '--ari', ari])).toMatchObject({
      asterisk: { ariUrl: ari },
    });
    expect(commandLine(['serve', '--engine', 'asterisk', '--ari', ari, '--standby'])).toMatchObject({
      standby: true,
    });
    expect(commandLine(['serve', '--engine', 'embedded'])).not.toHaveProperty('asterisk');
    expect(commandLine(['serve', '--standby'])).toMatchObject({ command: 'refuse' });
  });

  it('serves as one of several nodes, which share a PostgreSQL', () => {
    const engine = ['--engine', 'asterisk', '--asterisk', '/a.json'];
    const words = ['serve', '--node', 'n1', '--database', 'postgres://p@db/x', ...engine];
    expect(commandLine(words)).toMatchObject({ command: 'run', node: 'n1' });
    expect(commandLine([...words, '--node', 'N 1'])).toMatchObject({ command: 'refuse' });
    expect(commandLine(['serve', '--node', 'n1', ...engine])).toMatchObject({ command: 'refuse' });
  });

  it('checks an Asterisk and writes files for one, without any data', () => {
    const words = ['check', 'asterisk', '--asterisk', '/a.json', '--asterisk-etc', '/etc/asterisk', '--json'];
    expect(commandLine(words)).toEqual({
      command: 'asterisk',
      json: true,
      request: { command: 'check asterisk', asterisk: { file: '/a.json' }, configuration: '/etc/asterisk' },
    });
    const secure = ['--wss', 'pbx.example:8089', '--certificate', '/c.pem', '--key', '/k.pem'];
    expect(commandLine(['asterisk-files', '/d', '--domain', 'a.example', ...secure])).toMatchObject({
      request: {
        folder: '/d',
        domains: ['a.example'],
        sip: 'wss://pbx.example:8089/ws',
        secure: { port: 8089, certificate: '/c.pem', key: '/k.pem' },
      },
    });
    const desk = ['--desk-phones', '10.0.0.1:5060', '--desk-phones-from', '10.0.0.0/24'];
    expect(
      commandLine(['asterisk-files', '/d', ...secure, ...desk, '--desk-phones-tls', '10.0.0.1:5061']),
    ).toMatchObject({
      request: {
        deskPhones: {
          plain: { address: '10.0.0.1', port: 5060 },
          tls: { address: '10.0.0.1', port: 5061, certificate: '/c.pem', key: '/k.pem' },
          networks: ['10.0.0.0/24'],
        },
      },
    });
    const front = ['--front', '10.0.0.2:5060', '--front-here', '10.0.0.11:5060', '--wss', 'sip.example:443'];
    expect(commandLine(['asterisk-files', '/d', ...front])).toMatchObject({
      request: {
        sip: 'wss://sip.example:443/ws',
        front: {
          kamailio: { address: '10.0.0.2', port: 5060 },
          here: { address: '10.0.0.11', port: 5060 },
        },
      },
    });
    expect(commandLine(['asterisk-files', '/d'])).not.toHaveProperty('request.deskPhones');
    expect(commandLine(['asterisk-files', '/d'])).toMatchObject({
      request: { sip: 'ws://127.0.0.1:8088/ws' },
    });
  });

  it.each([
    [['serve', '--engine', 'asterisk'], '--asterisk FILE or --ari URL'],
    [['serve', '--engine', 'freeswitch'], 'embedded and asterisk'],
    [['serve', '--ari', 'http://127.0.0.1:8088/ari'], '--engine asterisk'],
    [['serve', '--engine', 'asterisk', '--ari', 'http://u:p@127.0.0.1/ari'], 'command line'],
    [['serve', '--engine', 'asterisk', '--ari', 'pbx.example'], '--ari'],
    [['check', 'asterisk'], '--asterisk FILE or --ari URL'],
    [['check', 'asterisk', '--port', '1', '--asterisk', 'a'], '--port'],
    [['check', 'asterisk', 'now'], 'now'],
    [['asterisk-files'], 'DIR'],
    [['asterisk-files', '/d', '--domain', 'Not A Domain'], 'domain'],
    [['asterisk-files', '/d', '--wss', 'pbx.example:8089'], 'go together'],
    [['asterisk-files', '/d', '--desk-phones', '5060'], '192.168.1.10:5060'],
    [
      ['asterisk-files', '/d', '--desk-phones', '10.0.0.1:5060', '--desk-phones-from', 'here'],
      'desk-phones-from',
    ],
    [['asterisk-files', '/d', '--desk-phones-tls', '10.0.0.1:5061'], 'certificate'],
    [['asterisk-files', '/d', '--trunks', 'here'], '192.168.1.10:5060'],
    [['asterisk-files', '/d', '--public-address', '203.0.113.7'], '--media-address'],
    [['trunk', 'add', 'mango'], 'server'],
    [['trunk', 'add', 'Mango', '--server', 'sip.example'], 'name'],
    [['trunk', 'add', 'm', '--server', 'sip:a@b'], 'server'],
    [['trunk', 'add', 'm', '--server', 'sip.example', '--password', 'p'], '--password'],
    [['number', 'connect', '88432009818', 'mango'], 'number'],
    [
      ['asterisk-files', '/d', '--wss', 'pbx.example', '--certificate', '/c', '--key', '/k'],
      'pbx.example:8089',
    ],
    [['asterisk-files', '/d', '--front', '10.0.0.2:5060'], 'go together'],
    [['asterisk-files', '/d', '--front', '10.0.0.2:5060', '--front-here', '10.0.0.11:5060'], '--wss'],
    [['asterisk-files', '/d', '--wss', 'a:1', '--certificate', 'c', '--key', '/k'], 'whole path'],
  ])('refuses %j about Asterisk and says why', (words, reason) => {
    expect(commandLine(words)).toEqual({ command: 'refuse', reason: expect.stringContaining(reason) });
  });

  it('explains itself', () => {
    expect(commandLine(['--help'])).toEqual({ command: 'help' });
    expect(commandLine(['-h', '--demo'])).toEqual({ command: 'help' });
  });
});
