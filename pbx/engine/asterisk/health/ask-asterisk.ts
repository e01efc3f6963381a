import { z } from 'zod';
import { type AriAccess, AriClient, AriError } from '../ari/ari-client.ts';
import type { ToldFacts } from './asterisk-facts.ts';
import type { AsteriskFinding } from './finding.ts';

const Info = z.object({ system: z.object({ version: z.string() }) });
const Modules = z.array(z.object({ name: z.string(), status: z.string() }));
const Endpoints = z.array(z.object({ technology: z.string(), resource: z.string() }));

/** What Asterisk says of itself, or why it says nothing. */
export const askAsterisk = async (access: AriAccess): Promise<ToldFacts | AsteriskFinding> => {
  try {
    return await ask(new AriClient(access));
  } catch (error) {
    return whyNot(access, error);
  }
};

const ask = async (ari: AriClient): Promise<ToldFacts> => {
  const { system } = Info.parse(await ari.send('GET', '/asterisk/info'));
  const [modules, endpoints] = await Promise.all([
    ari.send('GET', '/asterisk/modules'),
    ari.send('GET', '/endpoints'),
  ]);
  return {
    version: system.version,
    modules: new Set(
      Modules.parse(modules)
        .filter(({ status }) => status === 'Running')
        .map(({ name }) => name.replace(/\.so$/, '')),
    ),
    endpoints: Endpoints.parse(endpoints)
      .filter(({ technology }) => technology === 'PJSIP')
      .map(({ resource }) => resource),
  };
};

const whyNot = ({ url, user }: AriAccess, error: unknown): AsteriskFinding => {
  const verdict = error instanceof AriError ? verdictOf(error.status) : 'not-ari';
  return { code: 'reached', state: 'broken', verdict, facts: { url, user, why: reason(error) } };
};

const verdictOf = (status: number): string => {
  switch (status) {
    case 0:
      return 'unreachable';
    case 401:
      return 'wrong-password';
    case 403:
      return 'forbidden';
    default:
      return 'not-ari';
  }
};

/** The innermost of the causes says it best: `connect ECONNREFUSED 127.0.0.1:8088`. */
const reason = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message.slice(0, 200) : reason(error.cause);
};
