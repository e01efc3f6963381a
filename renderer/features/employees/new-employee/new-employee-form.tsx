import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { CreatedEmployee } from '../../../../pbx/contract/employee-administration.ts';
import { Role } from '../../../../pbx/contract/session.ts';
import { apiErrorText } from '../../../api/api-error-text.ts';
import type { ApiError } from '../../../api/api-result.ts';
import { usePbx } from '../../../api/pbx-access.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useNumbers } from '../../numbers/use-numbers.ts';
import { fieldErrorText } from '../../settings/editing/field-error.ts';
import { makeLink } from '../access/access.ts';
import { NewPasswordField } from '../access/new-password-field.tsx';
import styles from '../employee-form.module.css';
import {
  type DraftChange,
  draftOf,
  emptyDraft,
  readDraft,
  withTyped,
  wrongFields,
} from './employee-draft.ts';
import { LetterPreview } from './letter-preview.tsx';
import type { Created } from './created.ts';
import { useProposal } from './use-proposal.ts';

export interface NewEmployeeFormProps {
  readonly onCreated: (created: Created) => void;
  readonly cancel: () => void;
}

/** A name is enough: the rest is proposed while it is typed. */
export function NewEmployeeForm({ onCreated, cancel }: NewEmployeeFormProps) {
  const { t } = useTranslation();
  const pbx = usePbx();
  const { dial } = useNumbers();
  const store = draftOf(pbx);
  const draft = useStore(store);
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<ApiError>();
  const form = useRef<HTMLFormElement>(null);
  useProposal(draft.name);

  const { wrong } = draft;
  useEffect(() => {
    if (!isSending) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [isSending]);

  const set = (change: DraftChange) => store.setState(withTyped(store.getState(), change), true);
  const errorOf = (field: string) => {
    const code = wrong[field];
    return code === undefined ? undefined : fieldErrorText(t, code);
  };
  const attempt = async () => {
    const read = readDraft(draft, dial);
    if ('wrong' in read) return store.setState({ wrong: read.wrong });
    const { password } = draft;
    const result = await pbx.api.send('POST', '/v1/employees', CreatedEmployee, { body: read.employee });
    if (!result.ok) {
      const fields = wrongFields(result.error);
      if (Object.keys(fields).length === 0) setError(result.error);
      return store.setState({ wrong: fields });
    }
    const { employee, invitation, ...told } = result.value;
    const { id, name, login } = employee;
    const link = told.link ?? (await makeLink(pbx.api, id));
    store.setState(emptyDraft, true);
    onCreated({ id, mail: invitation, access: { name, login, password: told.password ?? password, link } });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    setError(undefined);
    void attempt().finally(() => setSending(false));
  };

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      <TextField
        label={t('company.employees.field.name')}
        value={draft.name}
        onChange={(name) => set({ name })}
        error={errorOf('name')}
        autoFocus
      />
      <div className={styles.pair}>
        <TextField
          label={t('company.employees.field.extension')}
          value={draft.extension}
          onChange={(extension) => set({ extension: extension.trim() })}
          error={errorOf('extension')}
        />
        <TextField
          label={t('company.employees.field.login')}
          value={draft.login}
          onChange={(login) => set({ login: login.trim().toLowerCase() })}
          error={errorOf('login')}
        />
      </div>
      <NewPasswordField
        password={draft.password}
        onChange={(password) => set({ password })}
        of={draft}
        error={errorOf('password')}
      />
      <Choice
        label={t('company.employees.field.role')}
        description={t(`company.employees.roleWords.${draft.role}`)}
        value={draft.role}
        options={Role.options.map((role) => ({ value: role, label: t(`company.employees.roles.${role}`) }))}
        onChange={(role) => set({ role })}
      />
      <TextField
        label={t('company.employees.field.position')}
        value={draft.position}
        onChange={(position) => set({ position })}
        error={errorOf('position')}
      />
      <div className={styles.with}>
        <TextField
          label={t('company.employees.field.email')}
          value={draft.email}
          onChange={(email) => set({ email })}
          error={errorOf('email')}
        />
        {draft.email.trim() !== '' && (
          <>
            <Checkbox isSelected={draft.invite} onChange={(invite) => set({ invite })}>
              {t('company.employees.new.invite')}
            </Checkbox>
            {draft.invite && (
              <>
                <Checkbox isSelected={draft.mailPassword} onChange={(mailPassword) => set({ mailPassword })}>
                  {t('company.employees.new.mailPassword')}
                </Checkbox>
                <LetterPreview name={draft.name} login={draft.login} withPassword={draft.mailPassword} />
              </>
            )}
          </>
        )}
      </div>
      <div className={styles.with}>
        <TextField
          label={t('company.employees.field.mobile')}
          value={draft.mobile}
          onChange={(mobile) => set({ mobile })}
          error={errorOf('mobile')}
        />
        {draft.mobile.trim() !== '' && (
          <Checkbox isSelected={draft.forwards} onChange={(forwards) => set({ forwards })}>
            {t('company.employees.new.forwards')}
          </Checkbox>
        )}
      </div>
      {error && (
        <Notice tone="error" urgent>
          {apiErrorText(t, error)}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button type="submit" variant="primary" isPending={isSending}>
          {t('company.employees.new.submit')}
        </Button>
        <Button onPress={cancel}>{t('company.employees.cancel')}</Button>
      </div>
    </form>
  );
}
