import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ContactDraft, type ContactNumber } from '../../../preload/contract/contacts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './contacts-page.module.css';

export const emptyDraft: ContactDraft = {
  name: '',
  organization: '',
  position: '',
  numbers: [{ kind: 'mobile', number: '' }],
  emails: [],
  note: '',
};

export interface ContactFormProps {
  /** What it begins with. */
  readonly draft: ContactDraft;
  readonly isNew: boolean;
  /** Rejects when it could not be kept. */
  readonly save: (draft: ContactDraft) => Promise<void>;
  readonly close: () => void;
}

/** A contact to fill in. What is wrong stands at its field once one tries to save. */
export function ContactForm({ draft: start, isNew, save, close }: ContactFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(start);
  const [stage, setStage] = useState<'editing' | 'checked' | 'saving' | 'failed'>('editing');
  const set = (change: Partial<ContactDraft>) => setDraft({ ...draft, ...change });
  const setNumber = (at: number, change: Partial<ContactNumber>) =>
    set({ numbers: draft.numbers.map((one, index) => (index === at ? { ...one, ...change } : one)) });
  const finished = { ...draft, numbers: draft.numbers.filter(({ number }) => number.trim() !== '') };
  const isNameMissing = draft.name.trim() === '';
  const isNumberMissing = finished.numbers.length === 0;

  const submit = async () => {
    const checked = ContactDraft.safeParse(finished);
    if (!checked.success || isNumberMissing) return setStage('checked');
    setStage('saving');
    await save(checked.data).then(close, () => setStage('failed'));
  };
  const isChecked = stage === 'checked';
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
          error={isChecked && isNameMissing ? t('contacts.nameMissing') : undefined}
        />
        {draft.numbers.map(({ number }, at) => (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: a number has no other name, and rows keep their order.
            key={at}
            label={t('contacts.number')}
            value={number}
            onChange={(next) => setNumber(at, { number: next })}
            error={isChecked && isNumberMissing && at === 0 ? t('contacts.numberMissing') : undefined}
            end={
              draft.numbers.length > 1 && (
                <IconButton
                  icon={X}
                  label={t('contacts.removeNumber')}
                  onPress={() => set({ numbers: draft.numbers.filter((_, index) => index !== at) })}
                />
              )
            }
          />
        ))}
        <Button
          variant="link"
          icon={Plus}
          onPress={() => set({ numbers: [...draft.numbers, { kind: 'work', number: '' }] })}
        >
          {t('contacts.addNumber')}
        </Button>
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
        <p role="alert" className={styles.error}>
          {stage === 'failed' && t('contacts.notSaved')}
        </p>
      </div>
    </Dialog>
  );
}
