import type { PersonalContact } from '../../contract/personal-contact.ts';

/** All of a contact's row but whose it is. */
export const contactRow = (contact: PersonalContact, version: number) => ({
  id: contact.id,
  version,
  sort_key: contact.name.toLocaleLowerCase('ru'),
  body: JSON.stringify(contact),
});
