import type { EngineLogger } from '../engine-logger.ts';
import { type AsteriskToCheck, checkService } from './check-asterisk.ts';
import { AsteriskNotReady } from './finding.ts';
import { findingWords } from './finding-words.ts';

/** Rejects with AsteriskNotReady, in words, when this Asterisk cannot serve us; what it can serve without is logged. */
export const requireAsterisk = async (asterisk: AsteriskToCheck, logger: EngineLogger): Promise<void> => {
  const findings = await checkService(asterisk);
  const broken = findings.filter(({ state }) => state === 'broken');
  if (broken.length > 0) throw new AsteriskNotReady(broken, broken.map(findingWords).join('\n'));
  for (const finding of findings)
    if (finding.state === 'warning') logger.warn({ finding: finding.code }, findingWords(finding));
};
