import { useEffect, useState } from 'react';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import type { DesktopFacts } from '../../../preload/contract/desktop-facts.ts';

/** What this computer's desktop is like; undefined until main has said so. */
export function useDesktopFacts({ desktop }: Pick<Communicator, 'desktop'>): DesktopFacts | undefined {
  const [facts, setFacts] = useState<DesktopFacts>();
  useEffect(() => {
    desktop.facts().then(setFacts, () => undefined);
  }, [desktop]);
  return facts;
}
