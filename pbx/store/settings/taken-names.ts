import type { Insertable, Transaction } from 'kysely';
import type { NotUnique } from '../ports/company-store.ts';
import type { Tables } from '../tables.ts';
import type { ThingKind, ThingKinds } from './things.ts';

type TakenName = Insertable<Tables['taken_names']>;

/** One thing with its kind. */
export type Thing = {
  [Kind in ThingKind]: { readonly kind: Kind; readonly value: ThingKinds[Kind] };
}[ThingKind];

const ALL_COMPANIES = 0;

/** What this thing alone may be called by. */
export const namesOf = (company: number, { kind, value }: Thing): readonly TakenName[] => {
  const name = (what: TakenName['what'], taken: string, scope = company): TakenName[] =>
    kind === 'greeting' ? [] : [{ what, scope, value: taken, company, owner_kind: kind, owner: value.id }];
  switch (kind) {
    case 'employee':
      return [...name('login', value.login), ...name('extension', value.extension)];
    case 'department':
      return name('extension', value.extension);
    case 'number':
      return name('number', value.number, ALL_COMPANIES);
    case 'greeting':
      return [];
  }
};

/** Rejects with NameTaken. */
export const takeNames = async (
  transaction: Transaction<Tables>,
  names: readonly TakenName[],
): Promise<void> => {
  for (const name of names) {
    const taken = await transaction
      .insertInto('taken_names')
      .values(name)
      .onConflict((conflict) => conflict.doNothing())
      .returning('owner')
      .executeTakeFirst();
    if (!taken) throw new NameTaken(name.what);
  }
};

export const releaseNames = async (
  transaction: Transaction<Tables>,
  company: number,
  kind: ThingKind,
  id: string,
): Promise<void> => {
  if (kind === 'greeting') return;
  await transaction
    .deleteFrom('taken_names')
    .where('company', '=', company)
    .where('owner_kind', '=', kind)
    .where('owner', '=', id)
    .execute();
};

/** Ends the transaction that it is thrown in; its maker turns it into a result. */
export class NameTaken extends Error {
  readonly what: NotUnique['what'];

  constructor(what: NotUnique['what']) {
    super(`Taken already: ${what}`);
    this.name = 'NameTaken';
    this.what = what;
  }
}
