import { useEffect, useState } from 'react';

const SECOND = 1000;

/**
 * The time, renewed at every full second before or after `moment` (epoch milliseconds), so that a clock that
 * counts from or to it never skips one. Undefined: it stands still.
 */
export function useNow(moment: number | undefined): number {
  const [now, setNow] = useState(Date.now);

  useEffect(() => {
    if (moment === undefined) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const time = Date.now();
      setNow(time);
      timer = setTimeout(tick, untilNextSecond(time - moment));
    };
    tick();
    return () => clearTimeout(timer);
  }, [moment]);

  return now;
}

/** A little late rather than a little early, which would show the same second twice. */
function untilNextSecond(elapsed: number): number {
  const into = ((elapsed % SECOND) + SECOND) % SECOND;
  return SECOND - into + 5;
}
