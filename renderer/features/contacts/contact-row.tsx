import { BookUser, Pencil, Phone, Trash2 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { type Contact, PERSONAL } from '../../../preload/contract/contacts.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ContactFavourites } from '../favourites/contact-favourites.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import styles from './contact-row.module.css';

export interface ContactRowProps {
  readonly contact: Contact;
  readonly call: ((number: string) => void) | undefined;
  readonly edit: (contact: Contact) => void;
  readonly remove: (contact: Contact) => void;
}

/** A contact with each of its numbers to press; one's own can be changed and removed. */
export function ContactRow({ contact, call, edit, remove }: ContactRowProps) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const { name, organization, position, numbers, emails, note, book } = contact;
  const about = [organization, position, ...emails].filter(Boolean).join(' · ');
  return (
    <div className={styles.row} data-row>
      <Avatar name={name} size="small" />
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        {about && <span className={styles.about}>{about}</span>}
        <span className={styles.numbers}>
          {numbers.map(({ kind, number }) => (
            <AriaButton
              key={`${kind} ${number}`}
              className={styles.number ?? ''}
              aria-description={t('dial.call')}
              isDisabled={!call}
              onPress={() => call?.(number)}
            >
              <Icon of={Phone} size={14} />
              {show(number)}
              <span className={styles.kind}>{t(`contacts.kinds.${kind}`)}</span>
            </AriaButton>
          ))}
        </span>
        {note && (
          <span className={styles.note} title={note}>
            {note}
          </span>
        )}
      </div>
      <span className={styles.buttons}>
        <ContactFavourites contact={contact} />
        {book === PERSONAL ? (
          <>
            <IconButton icon={Pencil} label={t('contacts.edit', { name })} onPress={() => edit(contact)} />
            <IconButton
              icon={Trash2}
              label={t('contacts.remove', { name })}
              onPress={() => remove(contact)}
            />
          </>
        ) : (
          <span className={styles.book} title={t('contacts.readOnly')}>
            <Icon of={BookUser} size={16} />
            <span className="visually-hidden">{t('contacts.readOnly')}</span>
          </span>
        )}
      </span>
    </div>
  );
}
