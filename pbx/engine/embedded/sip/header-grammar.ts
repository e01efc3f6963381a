import { Grammar, NameAddrHeader, URI } from 'sip.js/lib/core/index.js';

/*
 * sip.js parses by a grammar that it decodes anew for every header: 2 ms of CPU a message. What phones send
 * nearly always has the plain shapes below; whatever has not goes to that grammar.
 */

const sipUri =
  /^sip:(?:([\w.!~*'()&=+$,#-]+)@)?([A-Za-z0-9.-]+)(?::(\d{1,5}))?((?:;[\w.!~*'()+%:-]+(?:=[\w.!~*'()+%:-]+)?)*)$/;
const nameAddress =
  /^(?:"((?:[^"\\]|\\.)*)"\s*|([^"<>,;]*))<([^<>"\s]+)>((?:\s*;\s*[\w.+-]+(?:\s*=\s*(?:"[^"]*"|[^\s;,"=]+))?)*)\s*$/;
const parameter = /;\s*([\w.+-]+)(?:\s*=\s*("[^"]*"|[^\s;,"=]+))?/g;

/** Beyond this the grammar may take seconds, and no phone says so much in one value. */
export const LONGEST_ODD_VALUE = 1_000;

/** undefined: no URI, or none that we could use. */
export function parseUri(text: string): URI | undefined {
  const plain = sipUri.exec(text);
  if (!plain) return text.length > LONGEST_ODD_VALUE ? undefined : Grammar.URIParse(text);
  const [, user = '', host = '', port, parameters = ''] = plain;
  const pairs = parameters
    .split(';')
    .slice(1)
    .map((pair) => pair.split('='));
  const named = Object.fromEntries(pairs.map(([name = '', value]) => [name.toLowerCase(), value ?? null]));
  return new URI('sip', user, host, port === undefined ? undefined : Number(port), named);
}

/** From, To, or one Contact. */
export function parseNameAddress(text: string): NameAddrHeader | undefined {
  const plain = nameAddress.exec(text);
  if (!plain) return text.length > LONGEST_ODD_VALUE ? undefined : Grammar.nameAddrHeaderParse(text);
  const [, quoted, bare, address = '', parameters = ''] = plain;
  const uri = parseUri(address);
  if (!uri) return undefined;
  const name = quoted?.replace(/\\(.)/g, '$1') ?? bare?.trim() ?? '';
  return new NameAddrHeader(uri, name, parseParameters(parameters));
}

export interface Via {
  readonly host: string;
  readonly port: number;
  readonly branch: string | undefined;
}

const plainVia = /^SIP\s*\/\s*2\.0\s*\/\s*\w+\s+([\w.-]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?\s*((?:;[^,]*)?)$/i;

export function parseVia(text: string): Via | undefined {
  const plain = plainVia.exec(text);
  if (!plain) return undefined;
  const [, host = '', port, parameters = ''] = plain;
  const { branch } = parseParameters(parameters);
  return { host, port: Number(port ?? 5060), branch };
}

export function parseSequence(text: string): { value: number; method: string } | undefined {
  const plain = /^(\d{1,10})\s+([A-Z]{2,20})$/.exec(text);
  return plain ? { value: Number(plain[1]), method: plain[2] ?? '' } : undefined;
}

function parseParameters(text: string): Record<string, string> {
  const all = [...text.matchAll(parameter)];
  return Object.fromEntries(
    all.map(([, name = '', value]) => [name.toLowerCase(), value?.replace(/^"|"$/g, '') ?? '']),
  );
}
