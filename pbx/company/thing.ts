import type { CompanySettings } from '../contract/company-settings.ts';
import type { Identifier } from '../contract/identifier.ts';

export type ThingKind = 'employee' | 'department' | 'number' | 'greeting';

/** Something of a company that other settings may refer to. */
export interface Thing {
  readonly kind: ThingKind;
  readonly id: Identifier;
}

/** Whose setting it is: a thing, or the company as a whole. */
export type Owner = Thing | { readonly kind: 'company'; readonly id: Identifier };

export const thingsOf = (settings: CompanySettings): readonly Thing[] => [
  ...settings.employees.map(({ id }) => ({ kind: 'employee' as const, id })),
  ...settings.departments.map(({ id }) => ({ kind: 'department' as const, id })),
  ...settings.numbers.map(({ id }) => ({ kind: 'number' as const, id })),
  ...settings.greetings.map(({ id }) => ({ kind: 'greeting' as const, id })),
];

export const isThere = (settings: CompanySettings, { kind, id }: Thing): boolean =>
  thingsOf(settings).some((thing) => thing.kind === kind && thing.id === id);
