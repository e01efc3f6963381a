import { KeyRound, Link, Mail, Pencil, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Invitation } from '../../../../pbx/contract/employee-administration.ts';
import { apiErrorText } from '../../../api/api-error-text.ts';
import type { ApiResult } from '../../../api/api-result.ts';
import { usePbx } from '../../../api/pbx-access.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { EditedText } from '../../settings/editing/edited-text.tsx';
import { errorAt, errorOf } from '../../settings/editing/field-error.ts';
import { AccessCard } from '../access/access-card.tsx';
import styles from '../employee-form.module.css';
import { LoginDialog } from './login-dialog.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { Section } from './section.tsx';
import type { SectionParts } from './section-parts.ts';

export interface AccessSectionProps extends SectionParts {
  readonly openOwn: () => void;
  readonly beginAnew: () => void;
}

/** By what he is called and signs in, and how he is let in again. */
export function AccessSection({ employee, editor, isOwn, openOwn, beginAnew }: AccessSectionProps) {
  const { t } = useTranslation();
  const { api } = usePbx();
  const [dialog, setDialog] = useState<'login' | 'password'>();
  const [isInviting, setInviting] = useState(false);
  const [invitation, setInvitation] = useState<ApiResult<Invitation>>();
  const { id, name, login, extension, email } = employee;
  const isSaved = editor.state.state === 'loaded' && editor.state.saving.state === 'saved';
  const invite = async () => {
    setInviting(true);
    const path = `/v1/employees/${id}/invitation` as const;
    setInvitation(await api.send('POST', path, Invitation, { body: {} }));
    setInviting(false);
  };
  const close = () => setDialog(undefined);
  return (
    <Section title={t('company.employees.sections.access')}>
      <EditedText
        label={t('company.employees.field.extension')}
        value={extension}
        onCommit={(text) => editor.change({ extension: text.trim() })}
        error={errorAt(t, errorOf(editor.state), '/extension')}
      />
      <div className={styles.fact}>
        <div className={styles.factWords}>
          <p className={styles.label}>{t('company.employees.field.login')}</p>
          <p>{login}</p>
        </div>
        {!isOwn && (
          <Button size="small" icon={Pencil} isDisabled={!isSaved} onPress={() => setDialog('login')}>
            {t('company.employees.login.open')}
          </Button>
        )}
      </div>
      {isOwn ? (
        <div className={styles.actions}>
          <Button icon={UserRound} onPress={openOwn}>
            {t('company.employees.ownPassword')}
          </Button>
        </div>
      ) : (
        <div className={styles.actions}>
          <Button icon={KeyRound} onPress={() => setDialog('password')}>
            {t('company.employees.password.reset')}
          </Button>
          <Button icon={email === null ? Link : Mail} isPending={isInviting} onPress={() => void invite()}>
            {t(`company.employees.invitation.${email === null ? 'link' : 'send'}`)}
          </Button>
        </div>
      )}
      {invitation && !invitation.ok && (
        <Notice tone="error" urgent>
          {apiErrorText(t, invitation.error)}
        </Notice>
      )}
      {invitation?.ok && (
        <>
          {(invitation.value.mail === 'sent' || invitation.value.mail === 'waiting') && (
            <Notice tone="info" urgent>
              {t(`company.employees.mail.${invitation.value.mail}`)}
            </Notice>
          )}
          <AccessCard access={{ name, login, password: undefined, link: invitation.value.link }} />
        </>
      )}
      {dialog === 'password' && <PasswordDialog employee={employee} close={close} />}
      {dialog === 'login' && <LoginDialog employee={employee} close={close} onChanged={beginAnew} />}
    </Section>
  );
}
