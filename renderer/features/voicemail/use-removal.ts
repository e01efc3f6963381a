import { useCallback, useEffect, useRef, useState } from 'react';

/** How long a deletion can be taken back. */
const UNDO_MS = 6000;

export interface Removal {
  /** What is no longer shown. */
  readonly removed: ReadonlySet<string>;
  readonly remove: (id: string) => void;
  /** Takes the last deletion back; undefined when there is none to take back. */
  readonly undo: (() => void) | undefined;
}

/** Deletions that happen a moment later, so that they can be taken back. Whoever leaves the screen has decided. */
export function useRemoval(carryOut: (id: string) => Promise<unknown>): Removal {
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const waiting = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const carry = useRef(carryOut);
  useEffect(() => {
    carry.current = carryOut;
  });

  const show = useCallback((id: string) => {
    setRemoved((before) => new Set([...before].filter((one) => one !== id)));
  }, []);

  const finish = useCallback(
    (id: string) => {
      waiting.current.delete(id);
      setLast((current) => (current === id ? undefined : current));
      // Gone from the box by then; or there again, when the PBX refused.
      void carry.current(id).finally(() => show(id));
    },
    [show],
  );

  useEffect(() => {
    const timers = waiting.current;
    return () => {
      for (const [id, timer] of timers) {
        clearTimeout(timer);
        void carry.current(id);
      }
      timers.clear();
    };
  }, []);

  const undo = () => {
    if (last === undefined) return;
    clearTimeout(waiting.current.get(last));
    waiting.current.delete(last);
    show(last);
    setLast(undefined);
  };
  return {
    removed,
    undo: last === undefined ? undefined : undo,
    remove(id) {
      setRemoved((before) => new Set([...before, id]));
      setLast(id);
      waiting.current.set(
        id,
        setTimeout(() => finish(id), UNDO_MS),
      );
    },
  };
}
