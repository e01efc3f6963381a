import type { ContactDraft } from '../../../preload/contract/contacts.ts';

/** What has to be put right before a contact can be kept; nothing: it is fine. */
export interface WrongInContact {
  readonly name?: true;
  readonly numbers?: true;
  readonly emails?: true;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const wrongIn = ({ name, numbers, emails }: ContactDraft): WrongInContact => ({
  ...(name.trim() === '' && { name: true }),
  ...(numbers.length === 0 && { numbers: true }),
  ...(emails.some((email) => !EMAIL.test(email)) && { emails: true }),
});
