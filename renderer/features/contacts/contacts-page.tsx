import { useVirtualizer } from '@tanstack/react-virtual';
import { BookUser, Download, EllipsisVertical, FileUp, SearchX, UserPlus } from 'lucide-react';
import { use, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Contact, ContactDraft, ImportPreview } from '../../../preload/contract/contacts.ts';
import type { ContactsView } from '../../stores/contacts-store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { measureRow } from '../../ui/measure-row.ts';
import { Menu } from '../../ui/menu.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { moveFocus } from '../colleagues/move-focus.ts';
import type { SectionScreenProps } from '../phone/section-screen.ts';
import { BooksDialog } from './books-dialog.tsx';
import { ContactForm } from './contact-form.tsx';
import { ContactRow } from './contact-row.tsx';
import { ContactsContext } from './contacts-context.ts';
import styles from './contacts-page.module.css';
import { findContacts } from './find-contacts.ts';
import { ImportDialog } from './import-dialog.tsx';
import { MoveToPbx } from './move-to-pbx.tsx';
import { newContact } from './new-contact.ts';
import { useUndo } from './use-undo.ts';

type Open =
  | { readonly dialog: 'add' }
  | { readonly dialog: 'edit'; readonly contact: Contact }
  | { readonly dialog: 'books' }
  | { readonly dialog: 'import'; readonly preview: Exclude<ImportPreview, { outcome: 'cancelled' }> };

const nobody: readonly Contact[] = [];

/** People outside the company: one's own contacts, and those of address books that are only read. */
export function ContactsPage({ communicator: { contacts: bridge, surface }, view }: SectionScreenProps) {
  const { t } = useTranslation();
  const known = useStore(use(ContactsContext));
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<Open>();
  const undo = useUndo();
  const close = () => setOpen(undefined);
  const all = known.state === 'ready' ? known.contacts : nobody;

  const remove = async (contact: Contact) => {
    const isDone = await undo.attempt(bridge.remove([contact.id]));
    if (isDone) undo.offer(t('contacts.removed', { name: contact.name }), () => bridge.restore([contact]));
  };
  const choose = async () => {
    const preview = await bridge.chooseFile();
    if (preview.outcome !== 'cancelled') setOpen({ dialog: 'import', preview });
  };
  const take = async () => {
    const ids: string[] = [];
    const isDone = await undo.attempt(bridge.importChosen().then((added) => ids.push(...added)));
    if (isDone) undo.offer(t('contacts.import.taken', { count: ids.length }), () => bridge.remove(ids));
  };
  const keep = async (draft: ContactDraft) => {
    if (open?.dialog === 'edit') await bridge.change(open.contact.id, draft);
    else await bridge.add(draft);
  };
  const actions = [
    { id: 'import', label: t('contacts.import.menu'), icon: FileUp, run: () => void choose() },
    ...(['vcard-4', 'vcard-3', 'csv'] as const).map((format) => ({
      id: format,
      label: t(`contacts.export.${format}`),
      icon: Download,
      run: () => void bridge.exportAs(format, t('contacts.title')),
    })),
    ...(surface === 'app'
      ? [
          {
            id: 'books',
            label: t('contacts.books.title'),
            icon: BookUser,
            run: () => setOpen({ dialog: 'books' }),
          },
        ]
      : []),
  ];
  return (
    <section className={styles.page} aria-label={t('contacts.title')}>
      <div className={styles.top}>
        <div className={styles.search}>
          <TextField label={t('contacts.search')} value={query} onChange={setQuery} />
        </div>
        <IconButton icon={UserPlus} label={t('contacts.add')} onPress={() => setOpen({ dialog: 'add' })} />
        <Menu label={t('contacts.more')} groups={[{ id: 'more', title: t('contacts.more'), actions }]}>
          <IconButton icon={EllipsisVertical} label={t('contacts.more')} />
        </Menu>
      </div>
      <div className={styles.notice} role="status">
        {undo.offered && (
          <Notice
            tone="info"
            action={
              <Button size="small" onPress={undo.take}>
                {t('contacts.undo')}
              </Button>
            }
          >
            {undo.offered}
          </Notice>
        )}
        {undo.hasFailed && <Notice tone="warning">{t('contacts.notChanged')}</Notice>}
        {known.state === 'ready' && known.onlyHere !== undefined && (
          <MoveToPbx count={known.onlyHere} move={bridge.moveToPbx} />
        )}
      </div>
      <Content
        known={known}
        found={findContacts(all, query)}
        query={query}
        call={view.call}
        edit={(contact) => setOpen({ dialog: 'edit', contact })}
        remove={(contact) => void remove(contact)}
      />
      {open?.dialog === 'add' && <ContactForm isNew draft={newContact()} save={keep} close={close} />}
      {open?.dialog === 'edit' && (
        <ContactForm isNew={false} draft={draftOf(open.contact)} save={keep} close={close} />
      )}
      {open?.dialog === 'books' && (
        <BooksDialog books={known.state === 'ready' ? known.books : []} contacts={bridge} close={close} />
      )}
      {open?.dialog === 'import' && <ImportDialog preview={open.preview} take={take} close={close} />}
    </section>
  );
}

const draftOf = ({ id: _id, book: _book, ...draft }: Contact): ContactDraft => draft;

interface ContentProps {
  readonly known: ContactsView;
  readonly found: readonly Contact[];
  readonly query: string;
  readonly call: ((number: string) => void) | undefined;
  readonly edit: (contact: Contact) => void;
  readonly remove: (contact: Contact) => void;
}

function Content({ known, found, query, ...actions }: ContentProps) {
  const { t } = useTranslation();
  if (known.state === 'loading') return <Spinner />;
  if (known.state === 'failed') {
    const again = (
      <Button size="small" onPress={known.retry}>
        {t('colleagues.retry')}
      </Button>
    );
    return (
      <div className={styles.notice}>
        <Notice tone="warning" action={again}>
          {t('contacts.failed')}
        </Notice>
      </div>
    );
  }
  if (known.contacts.length === 0) {
    return (
      <EmptyState icon={UserPlus} title={t('contacts.empty.title')}>
        {t('contacts.empty.words')}
      </EmptyState>
    );
  }
  if (found.length === 0) {
    return (
      <EmptyState icon={SearchX} title={t('colleagues.nobody.title')}>
        {t('contacts.nobody', { query })}
      </EmptyState>
    );
  }
  return <Rows found={found} {...actions} />;
}

function Rows({ found, ...actions }: Omit<ContentProps, 'known' | 'query'>) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 80,
    getItemKey: (index) => found[index]?.id ?? index,
    measureElement: measureRow,
    overscan: 6,
    initialRect: { width: 400, height: 720 },
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move among the buttons in it, which it is not.
    <div ref={scroller} className={styles.scroller} onKeyDown={moveFocus}>
      <ul className={styles.list} style={{ height: virtual.getTotalSize() }} aria-label={t('contacts.title')}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const contact = found[index];
          return (
            contact && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={styles.item}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={found.length}
                aria-posinset={index + 1}
              >
                <ContactRow contact={contact} {...actions} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
