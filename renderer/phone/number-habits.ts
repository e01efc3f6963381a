/** How the company writes numbers, as its administrator says. The PBX has the same rules and has the last word. */
export interface NumberHabits {
  /** Of national forms, ISO 3166-1 alpha-2: `RU`. */
  readonly country: string;
  /** Of local numbers, which are written without it: `843`; empty when none are. */
  readonly areaCode: string;
  /** A caller's number by the administrator's rules; as it was when none fits. */
  rewriteCaller(number: string): string;
  /** Whether there is a rule for what is dialled like this: the PBX must then hear it as it was typed. */
  hasDialRule(digits: string): boolean;
}
