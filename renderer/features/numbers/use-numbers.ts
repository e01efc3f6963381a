import { useContext } from 'react';
import { formatNumber, formatWhileTyping } from '../../phone/format-number.ts';
import { NumberPlanContext } from './number-plan-context.ts';

/** How numbers are written: `show` for a finished number, `type` for the text of a number field. */
export function useNumbers(): { show(number: string): string; type(text: string): string } {
  const plan = useContext(NumberPlanContext);
  return {
    show: (number) => formatNumber(number, plan),
    type: (text) => formatWhileTyping(text, plan),
  };
}
