/** True for what is typed to dial rather than to search: digits and their punctuation, or a SIP address. */
export function isNumberText(text: string): boolean {
  return /^[+\d*#][\d*#\s().+-]*$/.test(text.trim()) || /^[^\s@]+@[^\s@]+$/.test(text.trim());
}
