import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningAsterisk, startAsterisk } from '../../../build/asterisk/start-asterisk.ts';
import { writePlaceFile } from '../../../build/asterisk/write-place-file.ts';
import { repositoryRoot } from '../../../build/paths.ts';
import { digestSecret } from '../../../pbx/auth/digest-secret.ts';
import type { SorceryObject } from '../../../pbx/engine/asterisk/users/sorcery-objects.ts';
import { userObjects } from '../../../pbx/engine/asterisk/users/user-objects.ts';
import { DOMAIN } from '../../conformance/embedded/support/test-office.ts';
import { freePort } from '../../support/free-port.ts';
import { PbxProcess } from '../../support/pbx-process.ts';
import { SORCERY_FROM_FILES } from '../../support/sorcery-from-files.ts';
import { type Colleague, colleagues, foundCompany } from '../found-company.ts';
import { answeringSipp, runSipp, type SippLine } from './sipp.ts';

const CERTIFICATES = join(repositoryRoot, 'pbx', 'mail', 'fixtures');
const MEDIA_PORTS = 8_000;
/** Without a space: SIPp would end it there. */
const PASSWORD = 'correct-horse';
const DESK_DOMAIN = `desk.${DOMAIN}`;
const REGISTRATIONS_A_SECOND = 50;

/** Which way a call takes through the same Asterisk. */
export type Way = 'ours' | 'plain';

/**
 * One Asterisk with two ways from one desk phone to another: our service with its company, and beside it a caller whose
 * dialplan is a plain `Dial()`. The phones are SIPp's: G.711 over UDP, with passwords, and the far ends answer at once.
 */
export class CallOffice implements AsyncDisposable {
  readonly asterisk: RunningAsterisk;
  readonly pbx: PbxProcess;
  readonly #lines: Readonly<Record<Way, readonly SippLine[]>>;
  readonly #scope: AsyncDisposableStack;

  private constructor(
    asterisk: RunningAsterisk,
    pbx: PbxProcess,
    ours: readonly SippLine[],
    scope: AsyncDisposableStack,
  ) {
    this.asterisk = asterisk;
    this.pbx = pbx;
    this.#lines = { ours, plain: [plainCall] };
    this.#scope = scope;
  }

  /** `pairs`: of one who calls and one who is called; at most 2000. */
  static async open(pairs: number): Promise<CallOffice> {
    const callers = colleagues('caller', 1001, pairs);
    const callees = colleagues('callee', 3001, pairs);
    await using scope = new AsyncDisposableStack();
    const folder = await mkdtemp(join(tmpdir(), 'communicator-bench-calls-'));
    scope.defer(() => rm(folder, { recursive: true, force: true }));
    await foundCompany(folder, [...callers, ...callees], PASSWORD);
    const calledPort = await freePort();
    const asterisk = await startAsterisk([DOMAIN], {
      mediaPorts: MEDIA_PORTS,
      deskPhones: {
        certificate: join(CERTIFICATES, 'localhost.crt'),
        key: join(CERTIFICATES, 'localhost.key'),
      },
      also: plainDial(calledPort),
    });
    scope.defer(() => asterisk.close());
    const place = join(folder, 'asterisk.json');
    await writePlaceFile(place, asterisk);
    const pbx = scope.use(
      await PbxProcess.start({ args: ['--data', folder, '--engine', 'asterisk', '--asterisk', place] }),
    );
    await register(asterisk, calledPort, callees);
    scope.adopt(await answeringSipp(calledPort), (sipp: ChildProcess) => void sipp.kill('SIGKILL'));
    const lines = callers.map(({ login }, index) => [
      login,
      callees[index]?.extension ?? '',
      authentication(login),
    ]);
    return new CallOffice(asterisk, pbx, lines, scope.move());
  }

  /** `count` calls at that rate, each talking for `talkMs`. */
  call(way: Way, { count, rate, talkMs }: { count: number; rate: number; talkMs: number }) {
    return runSipp({
      scenario: 'caller',
      port: deskPort(this.asterisk),
      words: { domain: DESK_DOMAIN },
      lines: this.#lines[way],
      calls: count,
      rate,
      talkMs,
    });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#scope.disposeAsync();
  }
}

const deskPort = ({ deskPhonePorts: { plain = 0 } }: RunningAsterisk): number => plain;

/** All who are called say that they are at that port, which must be their own: Asterisk answers where it was asked from. */
async function register(
  asterisk: RunningAsterisk,
  calledPort: number,
  callees: readonly Colleague[],
): Promise<void> {
  const { failed } = await runSipp({
    scenario: 'registering',
    port: deskPort(asterisk),
    ownPort: calledPort,
    words: { domain: DESK_DOMAIN },
    lines: callees.map(({ login }) => [login, authentication(login)]),
    calls: callees.length,
    rate: REGISTRATIONS_A_SECOND,
  });
  if (failed > 0) throw new Error(`${failed} phones did not register`);
}

const authentication = (login: string): string => `[authentication username=${login} password=${PASSWORD}]`;

const plainCall: SippLine = ['plain-caller', '3001', authentication('plain-caller')];

/**
 * What the files of an Asterisk need further for two phones like all others, but for the dialplan: for the one who calls
 * there is a plain `Dial()`.
 */
const plainDial = (calledPort: number): ReadonlyMap<string, string> => {
  const objects = ['plain-caller', 'plain-callee'].flatMap((login) =>
    userObjects({
      user: { company: DOMAIN, login },
      secret: digestSecret(login, DOMAIN, PASSWORD),
      party: { name: login, number: '' },
      context: 'plain',
      devices: ['desk-phone'],
      mailbox: `messages-${login}`,
    }),
  );
  const contact = `contact = sip:plain-callee@127.0.0.1:${calledPort}`;
  const sections = objects.map((object) => section(object, { [`plain-callee@${DESK_DOMAIN}`]: contact }));
  return new Map([
    ['sorcery.conf', SORCERY_FROM_FILES],
    // Without a company in their names: the service removes its users that it does not know.
    ['pjsip.conf', sections.join('').replaceAll(`@${DESK_DOMAIN}`, '').replaceAll(`@${DOMAIN}`, '')],
    ['extensions.conf', '\n[plain]\nexten => _X.,1,Dial(PJSIP/plain-callee)\n'],
  ]);
};

/** `contacts`: by the name of an AOR. */
const section = ({ type, id, fields }: SorceryObject, contacts: Readonly<Record<string, string>>): string =>
  [
    `\n[${id}]`,
    `type = ${type}`,
    ...fields.map(({ attribute, value }) => `${attribute} = ${value.replaceAll(';', '\\;')}`),
    ...(type === 'aor' && contacts[id] !== undefined ? [contacts[id]] : []),
    '',
  ].join('\n');
