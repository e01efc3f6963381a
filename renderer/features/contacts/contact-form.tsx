import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ContactDraft } from '../../../preload/contract/contacts.ts';
import { usePbxAccess } from '../../api/pbx-access.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ContactEmails } from './contact-emails.tsx';
import { ContactNumbers } from './contact-numbers.tsx';
import styles from './contacts-page.module.css';
import { wrongIn } from './wrong-in.ts';

export interface ContactFormProps {
  /** What it begins with. */
  readonly draft: ContactDraft;
  readonly isNew: boolean;
  /** Rejects when it could not be kept. */
  readonly save: (draft: ContactDraft) => Promise<unknown>;
  readonly close: () => void;
}

/** A contact to fill in. What is wrong stands at its field once one tries to save. */
export function ContactForm({ draft: start, isNew, save, close }: ContactFormProps) {
  const { t } = useTranslation();
  const isAtPbx = usePbxAccess() !== undefined;
  const [draft, setDraft] = useState(start);
  const [stage, setStage] = useState<'editing' | 'checked' | 'saving' | 'failed'>('editing');
  const set = (change: Partial<ContactDraft>) => setDraft({ ...draft, ...change });
  const finished = {
    ...draft,
    numbers: draft.numbers.filter(({ number }) => number.trim() !== ''),
    emails: draft.emails.map((email) => email.trim()).filter((email) => email !== ''),
  };
  const wrong = stage === 'checked' ? wrongIn(finished) : {};

  const submit = async () => {
    const checked = ContactDraft.safeParse(finished);
    if (!checked.success || Object.keys(wrongIn(finished)).length > 0) return setStage('checked');
    setStage('saving');
    await save(checked.data).then(close, () => setStage('failed'));
  };
  return (
    <Dialog
      title={t(isNew ? 'contacts.add' : 'contacts.change')}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('contacts.cancel')}</Button>
          <Button variant="primary" isPending={stage === 'saving'} onPress={() => void submit()}>
            {t('contacts.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={t('contacts.name')}
          value={draft.name}
          onChange={(name) => set({ name })}
          autoFocus
          error={wrong.name && t('contacts.nameMissing')}
        />
        <ContactNumbers
          numbers={draft.numbers}
          change={(numbers) => set({ numbers })}
          error={wrong.numbers && t('contacts.numberMissing')}
        />
        <ContactEmails
          emails={draft.emails}
          change={(emails) => set({ emails })}
          error={wrong.emails && t('contacts.emailWrong')}
        />
        <TextField
          label={t('contacts.organization')}
          value={draft.organization}
          onChange={(organization) => set({ organization })}
        />
        <TextField
          label={t('contacts.position')}
          value={draft.position}
          onChange={(position) => set({ position })}
        />
        <TextField label={t('contacts.note')} value={draft.note} onChange={(note) => set({ note })} isLong />
        <p role="alert" className={styles.error}>
          {stage === 'failed' && t(isAtPbx ? 'contacts.notSavedAtPbx' : 'contacts.notSaved')}
        </p>
      </div>
    </Dialog>
  );
}
