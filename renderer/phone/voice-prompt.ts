/** A person who hears the phone ring has not answered it by then. */
const FASTEST_PERSON_MS = 2500;
/** Short numbers are colleagues, who may well be that fast. */
const LONGEST_SHORT_NUMBER = 5;

export interface Answer {
  /** What was dialled. */
  readonly target: string;
  /** How long it rang before the answer; undefined: not at all. */
  readonly rangMs: number | undefined;
}

/**
 * Whether a machine seems to have answered, a menu or a mailbox, which may ask for keys. It is one when it did
 * not let us hear it ring, as machines do, or when an outside number answered faster than people can. Cheap to
 * be wrong about: the keypad opens by itself, and a key closes it.
 */
export function answeredByMachine({ target, rangMs }: Answer): boolean {
  if (rangMs === undefined) return true;
  const isOutside = target.replace(/\D/g, '').length > LONGEST_SHORT_NUMBER;
  return isOutside && rangMs < FASTEST_PERSON_MS;
}
