import type { ContactBook } from './contact-book.ts';
import type { PbxContactBook } from './pbx/pbx-contact-book.ts';

/** A person's contacts at the PBX, beside those that this computer alone still has. */
export interface SharedContactBook extends ContactBook {
  /** How many only this computer has. */
  countHere(): Promise<number>;
  /** Takes those to the PBX. Rejects when it could not; then they are all where they were. */
  moveHere(): Promise<void>;
  refresh(): Promise<void>;
}

/** New contacts go to the PBX; the others are changed where they are, until they are moved there. */
export function shareContactBook(pbx: PbxContactBook, here: ContactBook): SharedContactBook {
  const isHere = async (): Promise<(id: string) => boolean> => {
    const ids = new Set((await here.list()).map(({ id }) => id));
    return (id) => ids.has(id);
  };
  return {
    list: async () => [...(await pbx.list()), ...(await here.list())],
    add: pbx.add,
    change: async (id, draft) => ((await isHere())(id) ? here : pbx).change(id, draft),
    async remove(ids) {
      const belongsHere = await isHere();
      const [mine, others] = [ids.filter(belongsHere), ids.filter((id) => !belongsHere(id))];
      if (others.length > 0) await pbx.remove(others);
      if (mine.length > 0) await here.remove(mine);
    },
    restore: pbx.restore,
    countHere: async () => (await here.list()).length,
    async moveHere() {
      const contacts = await here.list();
      await pbx.restore(contacts);
      await here.remove(contacts.map(({ id }) => id));
    },
    refresh: pbx.refresh,
  };
}
