import { useContext } from 'react';
import { formatNumber, formatWhileTyping } from '../../phone/format-number.ts';
import { toDialString } from '../../phone/dial-string.ts';
import { NumberReadingContext } from './number-reading-context.ts';

export interface Numbers {
  /** A finished number, for reading. */
  show(number: string): string;
  /** The text of a number field, while it is typed. */
  type(text: string): string;
  /** What is called of a text or link. */
  dial(text: string): string;
}

/** How numbers are written, here and in this company. */
export function useNumbers(): Numbers {
  const { plan, habits } = useContext(NumberReadingContext);
  return {
    show: (number) => formatNumber(number, plan),
    type: (text) => formatWhileTyping(text, plan, habits),
    dial: (text) => toDialString(text, plan, habits),
  };
}
