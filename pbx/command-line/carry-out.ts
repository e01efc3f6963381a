import { resolve } from 'node:path';
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
      const rows = numbers.map(({ number, domain, label }) => `${number}\t${domain}\t${label}`);
      return { value: numbers, text: lines(rows) };
    }
    case 'backup':
      return copied('written', await backUp(parts, request.domain, resolve(request.file)));
    case 'restore':
      return copied('restored', await restore(parts, resolve(request.file)));
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
