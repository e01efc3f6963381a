import { resolve } from 'node:path';
import { z } from 'zod';
import { type AsteriskChoice, DEFAULT_SOUNDS } from '../asterisk-place.ts';
import { Domain } from './domain.ts';
import type { AsteriskSetting, DeskPhoneDoor } from '../engine/asterisk/configuration/asterisk-setting.ts';
import { PRIVATE_NETWORKS } from '../private-networks.ts';
import { Port } from './port.ts';

/** What the operator wants to know or to have of an Asterisk; no data folder is needed for it. */
export type AsteriskRequest =
  | {
      readonly command: 'check asterisk';
      readonly asterisk: AsteriskChoice;
      /** Its configuration, when it is not where the file says. */
      readonly configuration?: string;
    }
  | {
      readonly command: 'asterisk-files';
      readonly folder: string;
      readonly domains: readonly string[];
      /** Of ARI, on 127.0.0.1. */
      readonly httpPort: number;
      readonly sip: string;
      readonly sounds: string;
      readonly secure?: { readonly port: number; readonly certificate: string; readonly key: string };
      readonly mediaAddress?: string;
      readonly publicAddress?: string;
      readonly deskPhones?: DeskPhoneDoor;
      readonly trunks?: { readonly address: string; readonly port: number };
      readonly front?: AsteriskSetting['front'];
    };

/** Asterisk's own. */
const HTTP_PORT = 8088;

const Path = z.string().startsWith('/', { message: 'must be a whole path' });

/** With those of RFC 4193: who scans the internet for telephone systems is not there. */
const OF_DESK_PHONES = [...PRIVATE_NETWORKS, 'fc00::/7'];

const Network = z.union([z.cidrv4(), z.cidrv6()]);

const Socket = z.string().transform((text, context) => {
  const at = text.lastIndexOf(':');
  const address = z.ipv4().safeParse(text.slice(0, at));
  const port = Port.safeParse(text.slice(at + 1));
  if (address.success && port.success) return { address: address.data, port: port.data };
  context.addIssue({ code: 'custom', message: 'is not like 192.168.1.10:5060' });
  return z.NEVER;
});

const Check = z.strictObject({
  asterisk: z.string().optional(),
  ari: z.string().optional(),
  'asterisk-etc': z.string().optional(),
});

const Files = z.strictObject({
  domain: z.array(Domain).default([]),
  wss: z
    .string()
    .regex(/^[a-z0-9.-]+:\d{1,5}$/, { message: 'is not like pbx.example:8089' })
    .optional(),
  certificate: Path.optional(),
  key: Path.optional(),
  sounds: Path.default(DEFAULT_SOUNDS),
  'http-port': Port.default(HTTP_PORT),
  'desk-phones': Socket.optional(),
  'desk-phones-tls': Socket.optional(),
  'desk-phones-from': z.array(Network).default([...OF_DESK_PHONES]),
  'media-address': z.union([z.ipv4(), z.ipv6()]).optional(),
  'public-address': z.ipv4().optional(),
  trunks: Socket.optional(),
  front: Socket.optional(),
  'front-here': Socket.optional(),
});

/** Undefined: it is no command about Asterisk. */
export const readAsteriskRequest = (
  words: readonly string[],
  options: Readonly<Record<string, unknown>>,
): AsteriskRequest | { readonly refused: string } | undefined => {
  const [first, second, ...others] = words;
  if (first === 'check' && second === 'asterisk') return others.length > 0 ? tooMany(others) : check(options);
  if (first !== 'asterisk-files') return undefined;
  if (second === undefined) return { refused: 'asterisk-files takes DIR.' };
  return others.length > 0 ? tooMany(others) : files(second, options);
};

const tooMany = ([word]: readonly string[]) => ({ refused: `«${word}» is one word too many.` });

const check = (
  options: Readonly<Record<string, unknown>>,
): AsteriskRequest | { readonly refused: string } => {
  const read = Check.safeParse(options);
  if (!read.success) return complaint('check asterisk', read.error);
  const { 'asterisk-etc': folder, asterisk: file, ari } = read.data;
  const asterisk = asteriskChoice(file, ari);
  if ('refused' in asterisk) return asterisk;
  return {
    command: 'check asterisk',
    asterisk,
    ...(folder !== undefined && { configuration: resolve(folder) }),
  };
};

const files = (
  folder: string,
  options: Readonly<Record<string, unknown>>,
): AsteriskRequest | { readonly refused: string } => {
  const read = Files.safeParse(options);
  if (!read.success) return complaint('asterisk-files', read.error);
  const { domain: domains, wss, certificate, key, sounds, trunks, 'media-address': mediaAddress } = read.data;
  const httpPort = read.data['http-port'];
  const publicAddress = read.data['public-address'];
  if (publicAddress !== undefined && mediaAddress === undefined)
    return { refused: '--public-address goes with --media-address, the address that it leads to.' };
  const { front: kamailio, 'front-here': here } = read.data;
  if (!kamailio !== !here) return { refused: '--front and --front-here go together.' };
  const request = {
    command: 'asterisk-files',
    folder: resolve(folder),
    domains,
    httpPort,
    sounds,
    ...(mediaAddress !== undefined && { mediaAddress }),
    ...(publicAddress !== undefined && { publicAddress }),
    ...(trunks && { trunks }),
  } as const;
  if (kamailio && here)
    return wss === undefined || certificate !== undefined || read.data['desk-phones-tls'] !== undefined
      ? { refused: '--front goes with --wss HOST:PORT, where phones find it: it has certificate and key.' }
      : { ...request, sip: `wss://${wss}/ws`, front: { kamailio, here } };
  if (wss === undefined && certificate === undefined && key === undefined)
    return read.data['desk-phones-tls'] === undefined
      ? { ...request, sip: `ws://127.0.0.1:${httpPort}/ws`, ...deskPhones(read.data) }
      : { refused: '--desk-phones-tls goes with --wss, --certificate and --key.' };
  if (wss === undefined || certificate === undefined || key === undefined)
    return { refused: '--wss, --certificate and --key go together.' };
  const port = Number(wss.split(':')[1]);
  const files = { certificate, key };
  return {
    ...request,
    sip: `wss://${wss}/ws`,
    secure: { port, ...files },
    ...deskPhones(read.data, files),
  };
};

const deskPhones = (
  read: z.infer<typeof Files>,
  files?: { readonly certificate: string; readonly key: string },
): { readonly deskPhones?: DeskPhoneDoor } => {
  const { 'desk-phones': plain, 'desk-phones-tls': tls, 'desk-phones-from': networks } = read;
  if (!plain && !tls) return {};
  return {
    deskPhones: {
      ...(plain && { plain }),
      ...(tls && files && { tls: { ...tls, ...files } }),
      networks,
    },
  };
};

/** Which Asterisk. Names and passwords are never words of a command line. */
export const asteriskChoice = (
  file: string | undefined,
  ariUrl: string | undefined,
): AsteriskChoice | { readonly refused: string } => {
  if (file === undefined && ariUrl === undefined)
    return { refused: 'Say which Asterisk: --asterisk FILE or --ari URL.' };
  const url = ariUrl !== undefined && URL.canParse(ariUrl) ? new URL(ariUrl) : undefined;
  if (ariUrl !== undefined && (!url || !['http:', 'https:'].includes(url.protocol)))
    return { refused: `--ari ${ariUrl} is not like http://127.0.0.1:8088/ari.` };
  if (url?.username || url?.password) return { refused: 'A password does not belong into a command line.' };
  return { ...(file !== undefined && { file: resolve(file) }), ...(ariUrl !== undefined && { ariUrl }) };
};

const complaint = (name: string, error: z.ZodError): { readonly refused: string } => {
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys') return { refused: `${name} takes no --${issue.keys[0]}.` };
  return { refused: `${name}: --${issue?.path.join('.')} ${issue?.message}.` };
};
