import type { EngineLogger } from '../engine-logger.ts';
import { type AsteriskToCheck, checkService } from './check-asterisk.ts';
import { AsteriskNotReady, type FindingCode } from './finding.ts';
import { findingWords } from './finding-words.ts';

/** Without these nothing can be served. What is wrong besides may be mended while we run. */
const NEEDED: ReadonlySet<FindingCode> = new Set(['reached', 'version', 'modules']);

/** Rejects with AsteriskNotReady, in words, when this Asterisk cannot serve us; what else is wrong is logged. */
export const requireAsterisk = async (asterisk: AsteriskToCheck, logger: EngineLogger): Promise<void> => {
  const wrong = (await checkService(asterisk)).filter(({ state }) => state !== 'ok');
  const fatal = wrong.filter(({ code }) => NEEDED.has(code));
  if (fatal.length > 0) throw new AsteriskNotReady(fatal, fatal.map(findingWords).join('\n'));
  for (const finding of wrong)
    logger[finding.state === 'broken' ? 'error' : 'warn']({ finding: finding.code }, findingWords(finding));
};
