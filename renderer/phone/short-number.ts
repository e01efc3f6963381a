/** Whether a number, without separators, is one of an office's own, as `toDialString` has it. */
export const isShortNumber = (number: string): boolean => /^\d{2,5}$/.test(number);
