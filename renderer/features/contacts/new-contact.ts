import type { ContactDraft } from '../../../preload/contract/contacts.ts';

/** A contact of which nothing is known but perhaps a name and a number. */
export const newContact = (name = '', number = ''): ContactDraft => ({
  name,
  organization: '',
  position: '',
  numbers: [{ kind: 'mobile', number }],
  emails: [],
  note: '',
});
