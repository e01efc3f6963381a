import type { TFunction } from 'i18next';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookAddress, BookProblem, BookView } from '../../../preload/contract/contacts.ts';
import type { ContactsBridge } from '../../../preload/contract/communicator.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './contacts-page.module.css';

export interface BooksDialogProps {
  readonly books: readonly BookView[];
  readonly contacts: Pick<ContactsBridge, 'connectBook' | 'disconnectBook' | 'refresh'>;
  readonly close: () => void;
}

const KINDS = ['carddav', 'ldap'] as const;

/** Address books elsewhere: those that are connected, and a form for one more. */
export function BooksDialog({ books, contacts, close }: BooksDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('contacts.books.title')}
      onClose={close}
      actions={
        <>
          {books.length > 0 && (
            <Button onPress={() => void contacts.refresh()}>{t('contacts.books.refresh')}</Button>
          )}
          <Button onPress={close}>{t('contacts.close')}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <ul className={styles.books}>
          {books.map((book) => (
            <li key={book.id} className={styles.bookRow}>
              <span className={styles.bookWords}>
                <span>{book.address.url}</span>
                <span className={styles.muted}>{bookText(t, book)}</span>
              </span>
              <IconButton
                icon={Trash2}
                label={t('contacts.books.disconnect', { url: book.address.url })}
                onPress={() => void contacts.disconnectBook(book.id)}
              />
            </li>
          ))}
        </ul>
        <ConnectForm connect={contacts.connectBook} />
      </div>
    </Dialog>
  );
}

function ConnectForm({ connect }: { readonly connect: ContactsBridge['connectBook'] }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<BookAddress['kind']>('carddav');
  const [fields, setFields] = useState({ url: '', login: '', base: '', password: '' });
  const [stage, setStage] = useState<'editing' | 'connecting' | BookProblem>('editing');
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const { url, login, base, password } = fields;
  const isComplete = url.trim() !== '' && (kind === 'carddav' ? login.trim() !== '' : base.trim() !== '');

  const submit = async () => {
    setStage('connecting');
    const address: BookAddress = kind === 'carddav' ? { kind, url, login } : { kind, url, login, base };
    const outcome = await connect(address, password).catch(
      () => ({ ok: false, problem: 'unreachable' }) as const,
    );
    if (outcome.ok) setFields({ url: '', login: '', base: '', password: '' });
    setStage(outcome.ok ? 'editing' : outcome.problem);
  };
  const problem = stage === 'editing' || stage === 'connecting' ? undefined : stage;
  return (
    <>
      <Choice
        label={t('contacts.books.kind')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: t(`contacts.books.kinds.${value}`) }))}
        onChange={setKind}
      />
      <TextField
        label={t('contacts.books.url')}
        value={url}
        onChange={(next) => set({ url: next })}
        placeholder={t(`contacts.books.examples.${kind}`)}
        error={problem && t(`contacts.books.problem.${problem}`)}
      />
      <TextField
        label={t(kind === 'carddav' ? 'contacts.books.login' : 'contacts.books.bind')}
        value={login}
        onChange={(next) => set({ login: next })}
      />
      {kind === 'ldap' && (
        <TextField
          label={t('contacts.books.base')}
          value={base}
          onChange={(next) => set({ base: next })}
          placeholder={t('contacts.books.examples.base')}
        />
      )}
      <PasswordField
        revealLabel={t('signIn.reveal')}
        hideLabel={t('signIn.hide')}
        label={t('contacts.books.password')}
        value={password}
        onChange={(next) => set({ password: next })}
      />
      <Button
        variant="primary"
        isDisabled={!isComplete}
        isPending={stage === 'connecting'}
        onPress={() => void submit()}
      >
        {t('contacts.books.connect')}
      </Button>
    </>
  );
}

function bookText(t: TFunction, { state, problem, contacts }: BookView): string {
  if (state === 'reading') return t('contacts.books.reading');
  const count = t('contacts.books.count', { count: contacts });
  return problem ? `${t(`contacts.books.problem.${problem}`)} ${count}` : count;
}
