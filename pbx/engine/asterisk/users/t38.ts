/** Faxes by UDPTL, with packets sent again beside later ones, to where the other side's come from. */
export const T38: readonly (readonly [attribute: string, value: string])[] = [
  ['t38_udptl', 'yes'],
  ['t38_udptl_ec', 'redundancy'],
  ['t38_udptl_nat', 'yes'],
];
