import { resolve } from 'node:path';
import { z } from 'zod';
import { Employee } from '../contract/employee.ts';
import { Trunk } from '../contract/trunk.ts';
import { Domain } from './domain.ts';
import { NodeName } from './node-name.ts';
import { Port } from './port.ts';

const Phone = z.string().regex(/^\+[1-9]\d{6,14}$/, { message: 'is no public number, such as +78432009818' });
/** Whoever carries it out may be elsewhere. */
const File = z
  .string()
  .min(1)
  .transform((file) => resolve(file));
const Name = z.string().trim().min(1).max(80);

/** What each command takes: words in this order, then options by name. */
const grammar = {
  'company create': {
    words: ['domain'],
    schema: z.strictObject({
      command: z.literal('company create'),
      domain: Domain,
      name: Name,
      'admin-name': Name,
      'admin-login': Employee.shape.login,
      'admin-email': z.email().optional(),
    }),
  },
  'company list': { words: [], schema: z.strictObject({ command: z.literal('company list') }) },
  'company remove': {
    words: ['domain'],
    schema: z.strictObject({
      command: z.literal('company remove'),
      domain: Domain,
      yes: z.literal(true, { message: 'must be given: there is no way back' }),
    }),
  },
  'company move': {
    words: ['domain'],
    schema: z.strictObject({ command: z.literal('company move'), domain: Domain, to: NodeName }),
  },
  'node list': { words: [], schema: z.strictObject({ command: z.literal('node list') }) },
  'admin reset': {
    words: ['domain', 'login'],
    schema: z.strictObject({
      command: z.literal('admin reset'),
      domain: Domain,
      login: Employee.shape.login,
    }),
  },
  'number add': {
    words: ['number'],
    schema: z.strictObject({
      command: z.literal('number add'),
      number: Phone,
      company: Domain.optional(),
    }),
  },
  'number assign': {
    words: ['number', 'domain'],
    schema: z.strictObject({ command: z.literal('number assign'), number: Phone, domain: Domain }),
  },
  'number list': { words: [], schema: z.strictObject({ command: z.literal('number list') }) },
  'number connect': {
    words: ['number', 'trunk'],
    schema: z.strictObject({
      command: z.literal('number connect'),
      number: Phone,
      trunk: Trunk.shape.name,
    }),
  },
  'number disconnect': {
    words: ['number'],
    schema: z.strictObject({ command: z.literal('number disconnect'), number: Phone }),
  },
  'trunk add': {
    words: ['name'],
    schema: z.strictObject({
      command: z.literal('trunk add'),
      name: Trunk.shape.name,
      server: Trunk.shape.server,
      login: Trunk.shape.account.unwrap().shape.login.optional(),
      transport: Trunk.shape.transport.default('udp'),
      'calls-from': Trunk.shape.callsFrom.default([]),
      'caller-id': Trunk.shape.callerIdIn.default('from'),
      digits: z.boolean().default(false),
    }),
  },
  'trunk password': {
    words: ['name'],
    schema: z.strictObject({ command: z.literal('trunk password'), name: Trunk.shape.name }),
  },
  'trunk remove': {
    words: ['name'],
    schema: z.strictObject({ command: z.literal('trunk remove'), name: Trunk.shape.name }),
  },
  'trunk list': { words: [], schema: z.strictObject({ command: z.literal('trunk list') }) },
  backup: {
    words: ['domain', 'file'],
    schema: z.strictObject({ command: z.literal('backup'), domain: Domain, file: File }),
  },
  restore: {
    words: ['file'],
    schema: z.strictObject({ command: z.literal('restore'), file: File }),
  },
  check: {
    words: [],
    schema: z.strictObject({ command: z.literal('check'), port: Port.optional() }),
  },
} as const;

type CommandName = keyof typeof grammar;

const { 'company create': first, ...others } = grammar;
export const OperatorRequest = z.discriminatedUnion('command', [
  first.schema,
  ...Object.values(others).map(({ schema }) => schema),
]);
export type OperatorRequest = z.infer<(typeof grammar)[CommandName]['schema']>;

/**
 * What the words ask for: `['company', 'create', 'a.example']` with options by name. Answers why not, as a sentence,
 * when it is not understood.
 */
export const readOperatorRequest = (
  words: readonly string[],
  options: Readonly<Record<string, unknown>>,
): OperatorRequest | { readonly refused: string } => {
  const name = nameOf(words);
  if (name === undefined) return { refused: `There is no command «${words.join(' ')}».` };
  const { words: wanted, schema } = grammar[name];
  const given = words.slice(name.split(' ').length);
  if (given.length !== wanted.length) {
    return { refused: `${name} takes ${wanted.join(', ').toUpperCase() || 'no words'}.` };
  }
  const named = Object.fromEntries(wanted.map((word, index) => [word, given[index]]));
  const read = schema.safeParse({ command: name, ...named, ...options });
  return read.success ? read.data : { refused: complaint(name, read.error) };
};

/** Looks at nodes, or tells them what to do: they run meanwhile. */
export const isOfNodes = ({ command }: OperatorRequest): boolean =>
  command === 'node list' || command === 'company move';

const nameOf = (words: readonly string[]): CommandName | undefined =>
  [words.slice(0, 2).join(' '), words[0] ?? ''].find((name): name is CommandName =>
    Object.hasOwn(grammar, name),
  );

const complaint = (name: string, error: z.ZodError): string => {
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys') return `${name} takes no --${issue.keys[0]}.`;
  return `${name}: ${issue?.path.join('.')} ${issue?.message}.`;
};
