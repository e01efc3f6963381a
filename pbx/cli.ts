/** `npm run pbx`: the service in the foreground, and the operator's commands. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { readAsteriskPlace } from './asterisk-place.ts';
import { asteriskFiles, checkedAsterisk } from './asterisk-root.ts';
import { awaitTurn } from './await-turn.ts';
import type { Answer } from './command-line/answer.ts';
import type { AsteriskRequest } from './command-line/asterisk-request.ts';
import { carryOut } from './command-line/carry-out.ts';
import { type CommandLine, commandLine, type RunOptions } from './command-line/command-line.ts';
import { usage } from './command-line/usage.ts';
import type { PbxOptions, RunningPbx } from './composition-root.ts';
import { removeCredentialsFile, writeCredentialsFile } from './credentials-file.ts';
import { readIceServers } from './ice-servers-file.ts';
import { isOfNodes } from './command-line/operator-request.ts';
import { openData, openSharedData } from './open-data.ts';
import type { OperatorParts } from './operator/operator-parts.ts';
import { TRUNK_PASSWORD } from './operator/trunks.ts';
import { askService } from './operator-door/ask-service.ts';
import { openOperatorDoor } from './operator-door/open-operator-door.ts';
import { withOperatorParts } from './operator-root.ts';
import { createScope, type Scope } from './scope.ts';
import { startFailure } from './start-failure.ts';

const NOT_DONE = 1;
const NOT_UNDERSTOOD = 2;

const main = async (): Promise<void> => {
  const options = commandLine(process.argv.slice(2));
  if (options.command === 'help') return console.log(usage);
  if (options.command === 'refuse') return fail(`${options.reason}\n\n${usage}`, NOT_UNDERSTOOD);
  try {
    if (options.command === 'run') await run(options);
    else if (options.command === 'asterisk') tell(await aboutAsterisk(options.request), options.json);
    else await operate(options);
  } catch (error) {
    fail(startFailure(error), NOT_DONE);
  }
};

const operate = async ({
  request,
  json,
  ...place
}: Extract<CommandLine, { command: 'operate' }>): Promise<void> => {
  const order = { request, operator: userInfo().username, trunkPassword: process.env[TRUNK_PASSWORD] };
  const isShared = isOfNodes(request);
  const answer = isShared ? undefined : await askService(place.dataFolder, order);
  const work = (parts: OperatorParts) => carryOut(parts, request);
  const open = isShared ? openSharedData : openData;
  tell(answer ?? (await withOperatorParts(place, order, work, open)), json);
};

const aboutAsterisk = async (request: AsteriskRequest): Promise<Answer> => {
  if (request.command === 'check asterisk') {
    return checkedAsterisk(await readAsteriskPlace(request.asterisk, process.env), request.configuration);
  }
  return asteriskFiles(request);
};

const tell = ({ value, text, bad }: Answer, json: boolean): void => {
  console.log(json ? JSON.stringify(value, null, 2) : text);
  if (bad) process.exitCode = NOT_DONE;
};

const run = async (options: RunOptions): Promise<void> => {
  const stop = stopSignal();
  if (options.standby && !(await ourTurn(options, stop))) return;
  const logger = pino({ name: 'pbx', level: options.logLevel }, pino.destination(2));
  const scope = createScope();
  try {
    console.log(await start({ ...options, logger }, scope));
    await stop;
  } finally {
    await scope.close();
  }
};

/** False: told to stop before the other service ended. */
const ourTurn = async (options: RunOptions, stop: Promise<unknown>): Promise<boolean> => {
  const stopping = new AbortController();
  void stop.then(() => stopping.abort());
  // So that nothing is left to be read when it matters.
  await import('./composition-root.ts');
  console.log('Standing by: takes over when the service that has the data folder ends.');
  return awaitTurn({ ...options, stopped: stopping.signal });
};

/** Answers what to tell the operator. */
const start = async (
  {
    port,
    dataFolder,
    database,
    demo,
    credentialsFile,
    iceServersFile,
    publicUrl,
    monitoringPort,
    asterisk,
    node,
    logger,
  }: RunOptions & { readonly logger: pino.Logger },
  scope: Scope,
): Promise<string> => {
  // The operator's commands need neither engine nor API.
  const { startPbx } = await import('./composition-root.ts');
  const options = {
    host: '127.0.0.1',
    port,
    dataFolder,
    logger,
    ...(database && { database }),
    ...pages(),
    ...(publicUrl !== undefined && { publicUrl }),
    ...(monitoringPort !== undefined && { monitoringPort }),
    ...(asterisk && { asterisk: await readAsteriskPlace(asterisk, process.env) }),
    ...(node !== undefined && { node: { name: node, lost: endAtOnce } }),
    ...(iceServersFile !== undefined && { iceServers: await readIceServers(iceServersFile) }),
  } as const;
  if (!demo) {
    const pbx = await startPbx({ ...options, demo: false });
    scope.own(() => pbx.close());
    await hearOperator(pbx, options, scope);
    return greeting(`The PBX is open. Companies: ${pbx.companies.join(', ') || 'none yet'}`, pbx);
  }
  const office = await startPbx({ ...options, demo: true });
  scope.own(() => office.close());
  await hearOperator(office, options, scope);
  await writeCredentialsFile(credentialsFile, office.credentials);
  scope.own(() => removeCredentialsFile(credentialsFile));
  return greeting('The office «Ромашка» is open.', office, `  passwords    ${credentialsFile}`);
};

/** Without a door commands wait until the service stands still. */
const hearOperator = async (
  pbx: RunningPbx,
  { dataFolder, logger }: Pick<PbxOptions, 'dataFolder' | 'logger'>,
  scope: Scope,
): Promise<void> => {
  try {
    const door = await openOperatorDoor(dataFolder, (order) => pbx.operate(order));
    scope.own(() => door.close());
  } catch (err) {
    logger.warn({ err }, "the operator's commands cannot be heard while the service runs");
  }
};

/** The Communicator for browsers lies beside the bundled service; run from its sources, the service has none. */
const pages = (): Pick<PbxOptions, 'pagesFolder'> => {
  const pagesFolder = join(import.meta.dirname, '..', 'web');
  return existsSync(pagesFolder) ? { pagesFolder } : {};
};

const greeting = (title: string, { apiUrl, sipUrl }: RunningPbx, ...more: readonly string[]): string =>
  [
    title,
    `  Browser      ${apiUrl}/`,
    `  API          ${apiUrl}`,
    `  SIP          ${sipUrl}`,
    ...more,
    'Ctrl+C closes it.',
  ].join('\n');

/** Asked before the start, so that a signal during it is not lost. */
const stopSignal = (): Promise<unknown> => Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);

/** Nothing is closed, nothing is written: another node may have our companies. */
const endAtOnce = (why: string): never => {
  console.error(`This node serves nobody any more. ${why}`);
  process.exit(NOT_DONE);
};

const fail = (message: string, exitCode: number): void => {
  console.error(message);
  process.exitCode = exitCode;
};

await main();
