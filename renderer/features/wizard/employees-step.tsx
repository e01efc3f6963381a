import { UserPlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CreatedEmployee, type NewEmployee } from '../../../pbx/contract/employee-administration.ts';
import { apiErrorText } from '../../api/api-error-text.ts';
import type { ApiError } from '../../api/api-result.ts';
import { usePbx } from '../../api/pbx-access.ts';
import { ReadFailure } from '../../api/read-failure.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useAllEmployees } from '../company/use-all-employees.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import { errorAt } from '../settings/editing/field-error.ts';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import styles from './wizard-page.module.css';

const EMPTY = { name: '', email: '', mobile: '', invite: true };

/** Everybody who telephones: a name is enough. */
export function EmployeesStep({ open }: SettingsScreenProps) {
  const { t } = useTranslation();
  const { api } = usePbx();
  const numbers = useNumbers();
  const known = useAllEmployees();
  const [draft, setDraft] = useState(EMPTY);
  const [created, setCreated] = useState<readonly CreatedEmployee[]>([]);
  const [stage, setStage] = useState<'editing' | 'sending'>('editing');
  const [error, setError] = useState<ApiError>();
  const form = useRef<HTMLFormElement>(null);
  const set = (change: Partial<typeof EMPTY>) => setDraft({ ...draft, ...change });
  const email = draft.email.trim();

  const add = async () => {
    if (draft.name.trim() === '' || stage === 'sending') return;
    setStage('sending');
    const body: Partial<NewEmployee> = {
      name: draft.name.trim(),
      ...(email !== '' && { email, invite: draft.invite }),
      ...(draft.mobile.trim() !== '' && { mobile: numbers.dial(draft.mobile) }),
    };
    const result = await api.send('POST', '/v1/employees', CreatedEmployee, { body });
    setStage('editing');
    setError(result.ok ? undefined : result.error);
    if (!result.ok) return;
    setCreated([result.value, ...created]);
    setDraft(EMPTY);
    void known.reload();
    form.current?.querySelector('input')?.focus();
  };

  if (known.state === 'failed') return <ReadFailure error={known.error} retry={known.reload} />;
  const count = known.state === 'loaded' ? known.value.length : 0;
  const fresh = new Map(created.map((one) => [one.employee.id, one]));
  return (
    <>
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField
          label={t('company.wizard.employees.name')}
          value={draft.name}
          onChange={(name) => set({ name })}
          error={errorAt(t, error, '/name')}
          autoFocus
        />
        <TextField
          label={t('company.wizard.employees.email')}
          value={draft.email}
          onChange={(value) => set({ email: value })}
          error={errorAt(t, error, '/email') && t('company.wizard.employees.emailWrong')}
        />
        {email !== '' && (
          <Checkbox isSelected={draft.invite} onChange={(invite) => set({ invite })}>
            {t('company.wizard.employees.invite')}
          </Checkbox>
        )}
        <TextField
          label={t('company.wizard.employees.mobile')}
          value={draft.mobile}
          onChange={(value) => set({ mobile: numbers.type(value) })}
          error={errorAt(t, error, '/mobile')}
        />
        {error && (
          <Notice tone="error" urgent>
            {apiErrorText(t, error)}
          </Notice>
        )}
        <div>
          <Button type="submit" icon={UserPlus} isPending={stage === 'sending'}>
            {t('company.wizard.employees.add')}
          </Button>
        </div>
      </form>
      {created.some(({ password }) => password !== null) && (
        <Notice tone="info">{t('company.wizard.employees.passwordOnce')}</Notice>
      )}
      {known.state === 'loaded' && (
        <section className={styles.part} aria-label={t('company.wizard.employees.there', { count })}>
          <h3 className={styles.title}>{t('company.wizard.employees.there', { count })}</h3>
          <ul className={styles.people}>
            {known.value.map(({ id, name, extension }) => (
              <li key={id} className={styles.person}>
                <span>{name}</span>
                <span>{extension}</span>
                <Access created={fresh.get(id)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={styles.muted}>{t('company.wizard.employees.more')}</p>
      <div>
        <Button variant="link" onPress={() => open('employees')}>
          {t('settings.sections.employees')}
        </Button>
      </div>
    </>
  );
}

/** What somebody who was just added signs in with. */
function Access({ created }: { readonly created: CreatedEmployee | undefined }) {
  const { t } = useTranslation();
  if (!created) return null;
  const { password, invitation, employee } = created;
  return (
    <span className={styles.access}>
      {password !== null && t('company.wizard.employees.password', { login: employee.login, password })}
      {invitation === 'sent' && ` · ${t('company.wizard.employees.invited')}`}
      {invitation === 'waiting' && ` · ${t('company.wizard.employees.waiting')}`}
    </span>
  );
}
