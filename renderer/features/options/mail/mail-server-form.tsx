import { Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { UsedEditor } from '../../../api/use-editor.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Edited } from '../../settings/editing/edited.tsx';
import { EditedText } from '../../settings/editing/edited-text.tsx';
import { errorAt, errorOf } from '../../settings/editing/field-error.ts';
import { EditedNumber } from '../edited-number.tsx';
import { HintedField } from '../hinted-field.tsx';
import styles from '../options.module.css';
import { changedDraft, draftOf, emptyDraft, type MailDraft, serverOf } from './mail-draft.ts';
import { useMailDraft } from './use-mail-draft.ts';
import type { EditedMailServer } from './use-mail-server.ts';

const SECURITIES = ['starttls', 'tls', 'none'] as const;

export interface MailServerFormProps {
  readonly editor: UsedEditor<EditedMailServer>;
}

/** The mail server: it is there as soon as its address and the sender are, then each change applies at once. */
export function MailServerForm({ editor }: MailServerFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useMailDraft();
  const error = (field: string) => errorAt(t, errorOf(editor.state), `/server/${field}`);
  const passwordError = error('signIn/password') && t('company.options.mail.passwordFor');
  return (
    <section className={styles.group} aria-label={t('company.options.mail.server')}>
      <h4>{t('company.options.mail.server')}</h4>
      <Edited editor={editor}>
        {({ server }) => {
          const shown = server ? draftOf(server) : draft;
          const change = (part: Partial<MailDraft>) => {
            const next = changedDraft(shown, part);
            const made = serverOf(next);
            setDraft(made ? emptyDraft : next);
            if (made) editor.change({ server: made });
          };
          const hasPassword = server?.signIn != null && passwordError === undefined;
          return (
            <>
              {!server && <p>{t('company.options.mail.none')}</p>}
              <EditedText
                label={t('company.options.mail.host')}
                placeholder={t('company.options.mail.hostExample')}
                value={shown.host}
                error={error('host')}
                onCommit={(text) => change({ host: text.trim() })}
              />
              <EditedText
                label={t('company.options.mail.from')}
                placeholder={t('company.options.mail.fromExample')}
                value={shown.from}
                error={error('from')}
                onCommit={(text) => change({ from: text.trim() })}
              />
              <Choice
                label={t('company.options.mail.security')}
                value={shown.security}
                options={SECURITIES.map((value) => ({
                  value,
                  label: t(`company.options.mail.secured.${value}`),
                }))}
                onChange={(security) => change({ security })}
              />
              {shown.security === 'none' && (
                <Notice tone="warning">{t('company.options.mail.unsafe')}</Notice>
              )}
              <div className={styles.short}>
                <EditedNumber
                  label={t('company.options.mail.port')}
                  value={shown.port}
                  error={error('port')}
                  onCommit={(port) => change({ port })}
                />
              </div>
              <HintedField hint={t('company.options.mail.userHint')}>
                <EditedText
                  label={t('company.options.mail.user')}
                  value={shown.user}
                  error={error('signIn/user')}
                  onCommit={(text) => change({ user: text.trim() })}
                />
              </HintedField>
              {shown.user !== '' && (
                <div className={styles.field}>
                  <EditedText
                    type="password"
                    autoComplete="off"
                    label={t('company.options.mail.password')}
                    value={shown.password ?? ''}
                    error={passwordError}
                    onCommit={(password) => change({ password })}
                  />
                  {hasPassword && <p className={styles.hint}>{t('company.options.mail.passwordKept')}</p>}
                </div>
              )}
              {server && (
                <div>
                  <Button size="small" icon={Unplug} onPress={() => editor.change({ server: null })}>
                    {t('company.options.mail.remove')}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </Edited>
    </section>
  );
}
