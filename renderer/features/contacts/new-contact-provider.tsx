import { lazy, type ReactNode, Suspense, use, useState } from 'react';
import { useStore } from 'zustand';
import type { ContactDraft } from '../../../preload/contract/contacts.ts';
import type { ContactsBridge } from '../../../preload/contract/communicator.ts';
import { ContactsContext } from './contacts-context.ts';
import { KnownNamesContext } from './known-names-context.ts';
import { newContact } from './new-contact.ts';
import { NewContactContext, type OfferContact } from './new-contact-context.ts';

/** What a contact is made with. */
export interface ContactKeeping {
  readonly bridge: Pick<ContactsBridge, 'add'>;
  /** Under which name we know a number; undefined for a stranger's. */
  nameOf(number: string): string | undefined;
}

export interface NewContactProviderProps {
  /** Absent until the phone has started. */
  readonly keeping: ContactKeeping | undefined;
  readonly children: ReactNode;
}

const ContactForm = lazy(async () => ({ default: (await import('./contact-form.tsx')).ContactForm }));
/** Digits that are somebody's; service codes and withheld numbers are not. */
const SOMEBODYS = /^[^*#]*\d[^*#]*$/;

/**
 * Who is known, and the form for a stranger who called or was called. It stands above whatever screen asked for it, so that it stays
 * when the call ends meanwhile.
 */
export function NewContactProvider({ keeping, children }: NewContactProviderProps) {
  // Who is a stranger changes with the contacts.
  useStore(use(ContactsContext));
  const [draft, setDraft] = useState<ContactDraft>();
  const offer: OfferContact = ({ name, number }) => {
    const isStranger = keeping && SOMEBODYS.test(number) && keeping.nameOf(number) === undefined;
    return isStranger ? () => setDraft(newContact(name === number ? '' : name, number)) : undefined;
  };
  const nameOf = (number: string) => (number === '' ? undefined : keeping?.nameOf(number));
  return (
    <NewContactContext value={offer}>
      <KnownNamesContext value={nameOf}>{children}</KnownNamesContext>
      {draft && keeping && (
        <Suspense>
          <ContactForm
            isNew
            draft={draft}
            save={(finished) => keeping.bridge.add(finished)}
            close={() => setDraft(undefined)}
          />
        </Suspense>
      )}
    </NewContactContext>
  );
}
