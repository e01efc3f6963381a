import { type RefObject, useRef, useState } from 'react';
import { useNumbers } from '../numbers/use-numbers.ts';
import { isNumberText } from './is-number-text.ts';

export interface Dial {
  readonly field: RefObject<HTMLInputElement | null>;
  /** What is in the number field: a number, or a name to search for. */
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly isNumber: boolean;
  /** Adds a symbol of the keypad. */
  readonly press: (symbol: string) => void;
  /** Absent while the phone cannot call. */
  readonly call: ((target: string) => void) | undefined;
  /**
   * Calls the number in the field, or whom the search found first; with an empty field it brings back the
   * number called last, as telephones do. Absent while the phone cannot call.
   */
  readonly submit: (() => void) | undefined;
}

/** The number field and what calls from it. `bestMatch`: the short number of whom a search finds first. */
export function useDial(
  call: ((target: string) => void) | undefined,
  bestMatch: (query: string) => string | undefined,
): Dial {
  const field = useRef<HTMLInputElement>(null);
  const lastCalled = useRef('');
  const [query, setQuery] = useState('');
  const numbers = useNumbers();
  const isNumber = isNumberText(query);

  const callAndClear =
    call &&
    ((target: string) => {
      lastCalled.current = target;
      setQuery('');
      call(target);
    });
  const submit =
    callAndClear &&
    (() => {
      const target = isNumber ? query : bestMatch(query);
      if (query.trim() !== '' && target !== undefined) return callAndClear(target);
      if (query.trim() === '') setQuery(numbers.show(lastCalled.current));
      field.current?.focus();
    });
  const press = (symbol: string) => setQuery((before) => numbers.type(before + symbol));
  return { field, query, setQuery, isNumber, press, call: callAndClear, submit };
}
