import { backUp } from '../operator/back-up.ts';
import { check, type Finding } from '../operator/check.ts';
import { createCompany } from '../operator/create-company.ts';
import { addNumber, assignNumber, listNumbers } from '../operator/numbers.ts';
import { listNodes, moveCompany, type NodeReport } from '../operator/nodes.ts';
import { OperatorError } from '../operator/operator-error.ts';
import type { OperatorParts } from '../operator/operator-parts.ts';
import { removeCompany } from '../operator/remove-company.ts';
import { resetAdministrator } from '../operator/reset-administrator.ts';
import { restore } from '../operator/restore.ts';
import {
  addTrunk,
  changeTrunkPassword,
  connectNumber,
  disconnectNumber,
  type ListedTrunk,
  listTrunks,
  removeTrunk,
} from '../operator/trunks.ts';
import { missingCase } from '../routing/missing-case.ts';
import type { Answer } from './answer.ts';
import type { OperatorRequest } from './operator-request.ts';

/** Carries out one command. Rejects with OperatorError or StoreError, whose messages are for the operator. */
export const carryOut = async (parts: OperatorParts, request: OperatorRequest): Promise<Answer> => {
  switch (request.command) {
    case 'company create':
      return companyCreated(await createCompany(parts, companyOf(request)));
    case 'company list': {
      const companies = await parts.stores.companies.list();
      return { value: companies, text: lines(companies.map(({ domain, name }) => `${domain}\t${name}`)) };
    }
    case 'company remove':
      await removeCompany(parts, request.domain);
      return { value: { removed: request.domain }, text: `${request.domain} is removed.` };
    case 'company move':
      await moveCompany(parts, request.domain, request.to);
      return {
        value: { moved: request.domain, to: request.to },
        text: `${request.domain} is at ${request.to}.`,
      };
    case 'node list': {
      const nodes = await listNodes(parts);
      return { value: nodes, text: lines(nodes.map(nodeRow)) };
    }
    case 'admin reset': {
      const reset = await resetAdministrator(parts, request.domain, request.login);
      return { value: reset, text: `New one-time password of ${reset.login}: ${reset.password}` };
    }
    case 'number add': {
      const domain = request.company ?? (await onlyCompany(parts));
      await addNumber(parts, { number: request.number, domain });
      return { value: { number: request.number, domain }, text: `${request.number} belongs to ${domain}.` };
    }
    case 'number assign': {
      const { number, domain } = request;
      await assignNumber(parts, { number, domain });
      return { value: { number, domain }, text: `${number} belongs to ${domain}.` };
    }
    case 'number list': {
      const numbers = await listNumbers(parts);
      const rows = numbers.map(({ number, domain, label, trunk }) =>
        [number, domain, label, trunk ?? ''].join('\t'),
      );
      return { value: numbers, text: lines(rows) };
    }
    case 'number connect': {
      const { number, trunk } = request;
      await connectNumber(parts, { number, trunk });
      return { value: { number, trunk }, text: `${number} is connected by ${trunk}.` };
    }
    case 'number disconnect':
      await disconnectNumber(parts, request.number);
      return { value: { number: request.number }, text: `${request.number} is connected by no trunk.` };
    case 'trunk add': {
      const { name } = request;
      await addTrunk(parts, newTrunkOf(request));
      return { value: { name }, text: `The trunk ${name} is there. ${WITH_ASTERISK}` };
    }
    case 'trunk password':
      await changeTrunkPassword(parts, request.name);
      return { value: { name: request.name }, text: `${request.name} has a new password.` };
    case 'trunk remove':
      await removeTrunk(parts, request.name);
      return { value: { removed: request.name }, text: `The trunk ${request.name} is removed.` };
    case 'trunk list': {
      const trunks = await listTrunks(parts);
      return { value: trunks, text: lines(trunks.map(trunkRow)) };
    }
    case 'backup':
      return copied('written', await backUp(parts, request.domain, request.file));
    case 'restore':
      return copied('restored', await restore(parts, request.file));
    case 'check':
      return checked(await check(parts, request.port));
    default:
      return missingCase(request);
  }
};

const nodeRow = ({ name, sip, alive, companies }: NodeReport): string =>
  [name, sip, alive ? 'alive' : 'gone', ...companies].join('\t');

const companyOf = (request: Extract<OperatorRequest, { command: 'company create' }>) => ({
  domain: request.domain,
  name: request.name,
  administrator: {
    name: request['admin-name'],
    login: request['admin-login'],
    email: request['admin-email'] ?? null,
  },
});

/** The embedded engine has no way outside. */
const WITH_ASTERISK = 'It works when the service has --engine asterisk, and with that engine only.';

const newTrunkOf = (request: Extract<OperatorRequest, { command: 'trunk add' }>) => ({
  name: request.name,
  server: request.server,
  transport: request.transport,
  login: request.login,
  callsFrom: request['calls-from'],
  callerIdIn: request['caller-id'],
  numbers: request.digits ? ('digits' as const) : ('with-plus' as const),
});

const trunkRow = ({ name, server, login, callsFrom, connected }: ListedTrunk): string =>
  [name, server, login ?? callsFrom.join(', '), connected.join(', ')].join('\t');

const onlyCompany = async ({ stores }: OperatorParts): Promise<string> => {
  const [only, another] = await stores.companies.list();
  if (!only || another) throw new OperatorError('Say whose number it is: --company DOMAIN.');
  return only.domain;
};

const companyCreated = (created: Awaited<ReturnType<typeof createCompany>>): Answer => ({
  value: created,
  text: lines([
    `The company ${created.domain} is created.`,
    `  address             ${created.domain}`,
    `  login               ${created.login}`,
    `  one-time password   ${created.password}`,
  ]),
});

const copied = (done: string, { domain, rows, sounds, missing }: Awaited<ReturnType<typeof backUp>>) => ({
  value: { domain, rows, sounds, missing },
  text: lines([
    `${domain} is ${done}: ${rows} rows, ${sounds} sounds.`,
    ...missing.map((name) => `  not there: ${name}`),
  ]),
});

const checked = (findings: readonly Finding[]): Answer => {
  const rows = findings.map(
    ({ state, of, company, detail }) => `${state.padEnd(8)}${of.padEnd(10)}${company ?? ''}\t${detail}`,
  );
  const bad = findings.some(({ state }) => state === 'broken');
  return { value: findings, text: lines(rows), bad };
};

const lines = (all: readonly string[]): string => all.join('\n');
